/* named.c - a key, one within a record, a choice. */
#include "form/tags/named.h"

static const struct field *
field_of(const struct fields *fields, struct str key)
{
	for (size_t i = 0; i < fields->count; i++)
		if (str_eq(fields->list[i].key, key))
			return &fields->list[i];
	return NULL;
}

bool
named_find(const struct fields *fields, const struct tag *tag,
	   struct named *named)
{
	size_t steps = 1;

	*named = (struct named){ .field = NULL };
	if (tag->depth)
		named->field = field_of(fields, tag->path[0]);
	if (named->field && tag->depth > 1 && field_is_sole(named->field)) {
		named->sole = named->field;
		named->field = field_of(&named->sole->fields, tag->path[1]);
		steps = 2;
	}
	if (!named->field || tag->depth == steps)
		return named->field;
	if (tag->depth == steps + 1)
		named->choice = field_choice(named->field, tag->path[steps]);
	return named->choice;
}

const struct value *
named_value(const struct named *named, const struct record *record)
{
	if (named->sole) {
		const struct value *value = record_value(record, named->sole);

		record = value->nrecords ? value->records[0] : NULL;
	}
	return record ? record_value(record, named->field) : NULL;
}
