/* record.c - looking into checked answers. */
#include "form/model/record.h"

struct record *
record_new(struct arena *arena, const struct fields *fields)
{
	struct record *record = arena_new(arena, struct record, 1);

	record->fields = fields;
	record->position = 1;
	record->values = arena_new(arena, struct value, fields->count);
	return record;
}

bool
value_is_true(const struct field *field, const struct value *value)
{
	if (value->state != ANSWERED)
		return false;
	if (field->type == TYPE_YES_NO ||
	    (field->type == TYPE_BLOCK && value->nitems == 1))
		return !str_eq(value->items[0].text, STR("no"));
	return value->nitems + value->nrecords > 0;
}

bool
value_has_choice(const struct value *value, const struct choice *choice)
{
	for (size_t i = 0; value->state == ANSWERED && i < value->nitems; i++)
		if (value->items[i].choice == choice)
			return true;
	return false;
}
