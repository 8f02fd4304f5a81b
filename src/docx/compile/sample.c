/* sample.c - all words of a form, one after the other. */
#include "docx/compile/sample.h"

#include "base/buf.h"

static void
put(struct buf *sample, struct str text)
{
	buf_put(sample, text);
	buf_char(sample, ' ');
}

static void
put_fields(struct buf *sample, const struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		put(sample, field->label);
		put(sample, field->example);
		for (size_t j = 0; j < field->nchoices; j++)
			put(sample, field->choices[j].label);
		for (size_t j = 0; j < field->ndefaults; j++)
			put(sample, field->defaults[j].text);
		put_fields(sample, &field->fields);
	}
}

struct str
sample_of(struct arena *arena, const struct form *form)
{
	struct buf sample = { .arena = arena };

	put_fields(&sample, &form->fields);
	return buf_str(&sample);
}
