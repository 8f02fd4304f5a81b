/* miss.c - what is required and not there. */
#include "base/position.h"
#include "form/check/checker.h"

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

/* VALUE is somewhere where there is a cell for it, although it is empty. */
static enum message
missing(const struct checker *checker, const struct field *field,
	const struct value *value)
{
	if (field_is_sole(field))
		return MSG_MISSING_RECORD;
	if (field->type == TYPE_RECORDS)
		return MSG_MISSING_RECORDS;
	if (!checker->answers->number)
		return MSG_MISSING;
	return value->at.source ? MSG_MISSING_CELL : MSG_MISSING_COLUMN;
}

static void
miss(const struct checker *checker, const struct record *record,
     const struct field *field, struct value *value)
{
	struct spot where;

	if (value->state != UNANSWERED || !is_required(checker, record, field))
		return;
	where = value->at;
	if (!where.source)
		where = record->at;
	fault(checker->faults, missing(checker, field, value), where,
	      field->key, field->label, field_example(checker->arena, field));
	value->state = WRONG;
}

/* How many records there are. */
static void
count(const struct checker *checker, const struct field *field,
      struct value *value)
{
	struct arena *arena = checker->arena;
	double number = (double)value->nrecords;

	if (field->type != TYPE_RECORDS || value->state != ANSWERED)
		return;
	if (field->max && number > field->max->number && field_is_sole(field))
		fault(checker->faults, MSG_RECORD_ONE, value->records[1]->at,
		      field->key,
		      arena_number(arena,
				   position_line(value->records[0]->at)));
	else if (field->max && number > field->max->number)
		fault(checker->faults, MSG_RECORDS_MANY,
		      value->records[(size_t)field->max->number]->at,
		      field->key, field->label, field->max->text);
	else if (field->min && number < field->min->number)
		fault(checker->faults, MSG_RECORDS_FEW, value->at, field->key,
		      field->label, arena_number(arena, value->nrecords),
		      field->min->text);
	else
		return;
	value->state = WRONG;
}

static void
miss_all(const struct checker *checker, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		struct value *value = &record->values[i];

		miss(checker, record, &record->fields->list[i], value);
		count(checker, &record->fields->list[i], value);
		for (size_t j = 0; j < value->nrecords; j++)
			miss_all(checker, value->records[j]);
	}
}

void
checker_miss(const struct checker *checker)
{
	miss_all(checker, checker->top);
}
