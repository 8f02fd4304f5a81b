/* phrase_check.c - whether the tags of a phrase can be printed. */
#include "form/print.h"

/* The field of NEAR or of FORM's top level with the key KEY. */
static const struct field *
find_key(const struct form *form, const struct fields *near, struct str key)
{
	const struct fields *lists[] = { near, &form->fields };

	for (size_t i = 0; i < 2; i++)
		for (size_t j = 0; j < lists[i]->count; j++)
			if (str_eq(lists[i]->list[j].key, key))
				return &lists[i]->list[j];
	return NULL;
}

static bool
has_referent(const struct form *form, const struct fields *near,
	     const struct tag *tag)
{
	const struct field *field;

	if (tag->depth == 0 || tag->depth > 2)
		return false;
	field = find_key(form, near, tag->path[0]);
	return field && (tag->depth == 1 || field_choice(field, tag->path[1]));
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

		if (!phrase->pieces[i].has_tag)
			continue;
		if (!has_referent(form, near, tag))
			fault(faults, MSG_FORM_NAME, spot, tag->at);
		else
			check_filters(find_key(form, near, tag->path[0]), tag,
				      spot, faults);
	}
}
