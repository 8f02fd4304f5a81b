/* choice.c - the choices of a field. */
#include "base/buf.h"
#include "base/text.h"
#include "form/model/form.h"

struct str
field_choice_keys(struct arena *arena, const struct field *field)
{
	struct buf keys = { .arena = arena };

	for (size_t i = 0; i < field->nchoices; i++) {
		if (i)
			buf_put(&keys, STR(", "));
		buf_put(&keys, field->choices[i].key);
	}
	return buf_str(&keys);
}

const struct choice *
field_choice(const struct field *field, struct str folded)
{
	for (size_t i = 0; i < field->nchoices; i++)
		if (str_eq(field->choices[i].key, folded))
			return &field->choices[i];
	for (size_t i = 0; i < field->nchoices; i++)
		if (str_eq(field->choices[i].folded, folded))
			return &field->choices[i];
	return NULL;
}

/* No two choices are compared as the same, so a label as it stands names its
 * own. */
const struct choice *
field_choose(struct arena *arena, const struct field *field, struct str typed)
{
	for (size_t i = 0; i < field->nchoices; i++)
		if (str_eq(field->choices[i].label, typed))
			return &field->choices[i];
	return field_choice(field, text_fold(arena, typed));
}

const struct choice *
field_nearest_choice(const struct field *field, struct str folded)
{
	const struct choice *nearest = NULL;
	size_t best = folded.len < 3 ? folded.len : 3;

	for (size_t i = 0; i < field->nchoices; i++) {
		const struct choice *choice = &field->choices[i];

		if (text_is_nearer(folded, choice->key, &best))
			nearest = choice;
		if (text_is_nearer(folded, choice->folded, &best))
			nearest = choice;
	}
	return nearest;
}
