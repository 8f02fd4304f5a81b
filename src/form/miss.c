/* miss.c - what is required and not there. */
#include "form/checker.h"

static bool
is_required(const struct checker *checker, const struct record *record,
	    const struct field *field)
{
	const struct about about = { .record = record };

	if (field->is_required || !field->required)
		return field->is_required;
	return checker_is_sound(checker, field->required, record) &&
	       checker_holds(checker, field->required, &about, field);
}

static void
miss(const struct checker *checker, const struct record *record,
     const struct field *field, struct value *value)
{
	struct spot where = value->at;

	if (value->state != UNANSWERED || !is_required(checker, record, field))
		return;
	if (!where.source)
		where = record->at;
	fault(checker->faults,
	      field->type == TYPE_RECORDS ? MSG_MISSING_RECORDS : MSG_MISSING,
	      where, field->key, field->label,
	      field_example(checker->arena, field));
	value->state = WRONG;
}

static void
miss_all(const struct checker *checker, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		struct value *value = &record->values[i];

		miss(checker, record, &record->fields->list[i], value);
		for (size_t j = 0; j < value->nrecords; j++)
			miss_all(checker, value->records[j]);
	}
}

void
checker_miss(const struct checker *checker)
{
	miss_all(checker, checker->top);
}
