/* enter.c - typed answers into the values of a record. */
#include "base/position.h"
#include "base/text.h"
#include "form/checker.h"
#include "form/read.h"

static struct spot
spot(const struct checker *checker, struct str at)
{
	return (struct spot){ checker->answers->source, at };
}

static bool
has_records(const struct field *field)
{
	return field->type == TYPE_RECORDS || field->type == TYPE_BLOCK;
}

/* The list of records that has a field FOLDED. */
static const struct field *
find_owner(const struct form *form, struct str folded)
{
	for (size_t i = 0; i < form->fields.count; i++) {
		const struct field *field = &form->fields.list[i];

		if (has_records(field) &&
		    form_find(form, &field->fields, folded))
			return field;
	}
	return NULL;
}

static void
excuse(const struct record *record, const struct field *field)
{
	if (field)
		record_value(record, field)->is_meant = true;
}

static void
fault_near(const struct checker *checker, const struct record *record,
	   const struct answer *answer)
{
	struct str nearest =
		form_nearest(checker->form, record->fields, answer->folded);

	fault(checker->faults,
	      nearest.len ? MSG_UNKNOWN_KEY_NEAR : MSG_UNKNOWN_KEY,
	      spot(checker, answer->key), answer->key, nearest);
	excuse(record, form_find(checker->form, record->fields, nearest));
}

static void
fault_unknown(const struct checker *checker, const struct section *section,
	      const struct record *record, const struct answer *answer)
{
	const struct record *top = checker->top;
	struct spot where = spot(checker, answer->key);
	const struct field *owner = find_owner(checker->form, answer->folded);
	const struct field *field =
		form_find(checker->form, top->fields, answer->folded);

	if (record != top && field) {
		fault(checker->faults, MSG_KEY_OF_TOP, where, answer->key,
		      section->name);
		excuse(top, field);
	} else if (record == top && owner) {
		fault(checker->faults, MSG_KEY_OF_LIST, where, answer->key,
		      owner->key);
		excuse(top, owner);
	} else {
		fault_near(checker, record, answer);
	}
}

/* The first line of a value stands behind its "=" unless it was left empty. */
static bool
is_indented(const struct answer *answer, size_t i)
{
	const char *line = answer->lines[i].at.data;

	for (const char *c = answer->key.data; i == 0 && c < line; c++)
		if (*c == '\n' || *c == '\r')
			return true;
	return i > 0;
}

/* An indented line that looks as if it were meant to be an answer. */
static void
warn_indented(const struct checker *checker, const struct record *record,
	      const struct answer *answer)
{
	for (size_t i = 0; i < answer->nlines; i++) {
		struct str line = answer->lines[i].text;
		struct str key = str_slice(line, 0, str_index(line, '='));
		const struct field *field;

		if (key.len == line.len || !is_indented(answer, i))
			continue;
		field = form_find(checker->form, record->fields,
				  text_fold(checker->arena, key));
		if (field)
			fault(checker->faults, MSG_INDENTED_KEY,
			      spot(checker, answer->lines[i].at), field->key);
	}
}

static void
warn_quoted(const struct checker *checker, const struct answer *answer)
{
	struct str text = answer_text(checker->arena, answer);

	if (text.len >= 2 && (text.data[0] == '"' || text.data[0] == '\'') &&
	    text.data[text.len - 1] == text.data[0])
		fault(checker->faults, MSG_QUOTED,
		      answer_spot(checker->answers, answer), answer->key);
}

/* The first item of VALUE with the choice of item I, maybe itself. */
static size_t
first_like(const struct value *value, size_t i)
{
	size_t first = 0;

	while (value->items[first].choice != value->items[i].choice)
		first++;
	return first;
}

static void
check_twice(const struct checker *checker, const struct field *field,
	    const struct value *value, size_t from)
{
	for (size_t i = from; i < value->nitems; i++) {
		const struct item *item = &value->items[i];
		size_t first = item->choice ? first_like(value, i) : i;

		if (first < i)
			fault(checker->faults, MSG_CHOSEN_TWICE, item->at,
			      field->key, field->label, item->choice->label,
			      arena_number(
				      checker->arena,
				      position_line(value->items[first].at)));
	}
}

static void
enter_items(const struct checker *checker, const struct field *field,
	    const struct answer *answer, struct value *value)
{
	size_t before = value->nitems;
	bool good = read_items(checker->arena, field, checker->answers->source,
			       answer, &value->items, &value->nitems,
			       &value->items_cap, checker->faults);

	for (size_t i = before; i < value->nitems; i++)
		good &= read_in_range(checker->arena, field, &value->items[i],
				      checker->faults);
	check_twice(checker, field, value, before);
	if (value->state != WRONG)
		value->state = good ? ANSWERED : WRONG;
}

/* Whether ANSWER may be entered as FIELD's VALUE at all. */
static bool
is_welcome(const struct checker *checker, const struct record *record,
	   const struct field *field, const struct answer *answer)
{
	const struct value *value = record_value(record, field);
	struct spot where = spot(checker, answer->key);

	if (field->value) {
		fault(checker->faults, MSG_CALCULATED, where, answer->key);
		return false;
	}
	if (field->type == TYPE_RECORDS) {
		if (answer->nlines) {
			fault(checker->faults, MSG_NEEDS_SECTION, where,
			      field->key);
			excuse(record, field);
		}
		return false;
	}
	if (answer->nlines && value->state != UNANSWERED &&
	    !type_holds_several(field->type)) {
		fault(checker->faults, MSG_REPEATED, where, answer->key,
		      arena_number(checker->arena, position_line(value->at)));
		return false;
	}
	return true;
}

static void
enter_answer(const struct checker *checker, const struct section *section,
	     struct record *record, const struct answer *answer)
{
	const struct field *field =
		form_find(checker->form, record->fields, answer->folded);
	struct value *value;

	if (answer->is_broken) {
		excuse(record, field);
		return;
	}
	if (!field) {
		fault_unknown(checker, section, record, answer);
		return;
	}
	value = record_value(record, field);
	if (!is_welcome(checker, record, field, answer))
		return;
	if (value->state == UNANSWERED)
		value->at = spot(checker, answer->key);
	warn_indented(checker, record, answer);
	warn_quoted(checker, answer);
	if (answer->nlines)
		enter_items(checker, field, answer, value);
}

/* SECTION is no list: what stands below it was meant for the top level, if its
 * keys are known there. */
static void
excuse_section(const struct checker *checker, const struct section *section)
{
	const struct record *top = checker->top;

	for (size_t i = 0; i < section->count; i++)
		excuse(top, form_find(checker->form, top->fields,
				      section->answers[i].folded));
}

/* The list that SECTION names, or probably means, with a fault; NULL if there
 * is none. */
static const struct field *
find_list(const struct checker *checker, const struct section *section)
{
	const struct fields *top = &checker->form->fields;
	const struct field *field =
		form_find(checker->form, top, section->folded);
	struct spot where = spot(checker, section->name);
	struct str nearest;

	if (field && has_records(field))
		return field;
	if (field) {
		fault(checker->faults, MSG_NOT_RECORDS, where, section->name);
		excuse(checker->top, field);
		return NULL;
	}
	nearest = form_nearest(checker->form, top, section->folded);
	field = form_find(checker->form, top, nearest);
	if (!field || !has_records(field))
		field = NULL;
	fault(checker->faults, field ? MSG_UNKNOWN_LIST_NEAR : MSG_UNKNOWN_LIST,
	      where, section->name, nearest);
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
	record->at = spot(checker, section->name);
	*arena_push(checker->arena, value->records, value->nrecords,
		    value->records_cap) = record;
	record->among = value;
	record->position = value->nrecords;
	value->state = ANSWERED;
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

		if (section->name.len)
			record = enter_record(checker, section);
		for (size_t j = 0; record && j < section->count; j++)
			enter_answer(checker, section, record,
				     &section->answers[j]);
	}
	settle(checker->top);
}
