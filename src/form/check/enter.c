/* enter.c - typed answers into the values of a record, section by section. */
#include "form/check/enter.h"

/* SECTION is no list: what stands below it was meant for the top level, if its
 * keys are known there. */
static void
excuse_section(const struct checker *checker, const struct section *section)
{
	const struct record *top = checker->top;

	for (size_t i = 0; i < section->count; i++)
		enter_excuse(top, form_find(checker->form, top->fields,
					    section->answers[i].folded));
}

/* There is one fault about a line, not a second for the same mistake. */
static void
refuse_section(const struct checker *checker, const struct section *section,
	       enum message message, struct str nearest)
{
	if (!section->is_broken)
		fault(checker->faults, message,
		      enter_spot(checker, section->source, section->name),
		      section->name, nearest);
}

/* The list that SECTION names, or probably means, with a fault; NULL if there
 * is none. */
static const struct field *
find_list(const struct checker *checker, const struct section *section)
{
	const struct fields *top = &checker->form->fields;
	const struct field *field =
		form_find(checker->form, top, section->folded);
	struct str nearest;

	if (field && field_has_records(field))
		return field;
	if (field) {
		refuse_section(checker, section, MSG_NOT_RECORDS, STR(""));
		enter_excuse(checker->top, field);
		return NULL;
	}
	nearest = form_nearest(checker->form, top, section->folded);
	field = form_find(checker->form, top, nearest);
	if (!field || !field_has_records(field))
		field = NULL;
	refuse_section(checker, section,
		       field ? MSG_UNKNOWN_LIST_NEAR : MSG_UNKNOWN_LIST,
		       nearest);
	return field;
}

/* The record that SECTION begins; NULL with a fault if there is no such
 * list. */
static struct record *
enter_record(const struct checker *checker, const struct section *section)
{
	const struct field *field = find_list(checker, section);
	struct value *value;
	struct record *record;

	if (!field) {
		excuse_section(checker, section);
		return NULL;
	}
	value = record_value(checker->top, field);
	record = record_new(checker->arena, &field->fields);
	record->at = enter_spot(checker, section->source, section->name);
	*arena_push(checker->arena, value->records, value->nrecords,
		    value->records_cap) = record;
	record->among = value;
	record->position = value->nrecords;
	value->state = ANSWERED;
	value->is_given = true;
	value->at = record->at;
	return record;
}

/* What something was meant for is not missing, but not there either. */
static void
settle(const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		struct value *value = &record->values[i];

		if (value->is_meant && value->state == UNANSWERED)
			value->state = WRONG;
		for (size_t j = 0; j < value->nrecords; j++)
			settle(value->records[j]);
	}
}

void
checker_enter(const struct checker *checker)
{
	for (size_t i = 0; i < checker->answers->count; i++) {
		const struct section *section = &checker->answers->sections[i];
		struct record *record = checker->top;
		const struct field *last = NULL;

		if (section->name.len)
			record = enter_record(checker, section);
		for (size_t j = 0; record && j < section->count; j++)
			last = enter_answer(checker, section, record,
					    &section->answers[j], last);
	}
	settle(checker->top);
}
