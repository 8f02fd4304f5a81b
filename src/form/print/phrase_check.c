/* phrase_check.c - what a tag names, and the filters that go with it. */
#include "form/print/phrase_check.h"

#include "form/print/print.h"
#include "form/tags/named.h"

/* What TAG names in NEAR or at FORM's top level. */
static bool
find(const struct form *form, const struct fields *near, const struct tag *tag,
     struct named *named)
{
	return named_find(near, tag, named) ||
	       named_find(&form->fields, tag, named);
}

static void
check_filters(const struct field *field, const struct tag *tag,
	      struct spot spot, struct faults *faults)
{
	for (size_t i = 0; i < tag->nfilters; i++)
		if (!print_accepts(field, tag->filters[i].kind))
			fault(faults, MSG_TAG_FILTER_TYPE, spot, tag->at,
			      filter_name(tag->filters[i].kind),
			      type_name(field->type));
}

void
phrase_check(const struct phrase *phrase, const struct form *form,
	     const struct fields *near, struct faults *faults)
{
	for (size_t i = 0; i < phrase->count; i++) {
		const struct tag *tag = &phrase->pieces[i].tag;
		struct spot spot = { phrase->source, tag->at };
		struct named named;

		if (!phrase->pieces[i].has_tag)
			continue;
		if (!find(form, near, tag, &named))
			fault(faults, MSG_FORM_NAME, spot, tag->at);
		else
			check_filters(named.field, tag, spot, faults);
	}
}
