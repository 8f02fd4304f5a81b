/* enter_answer.c - one typed answer into its value. */
#include "form/check/enter.h"

#include "base/position.h"
#include "base/text.h"
#include "form/typed/read.h"

struct spot
enter_spot(const struct checker *checker, const struct source *source,
	   struct str at)
{
	return (struct spot){ source ? source : checker->answers->source, at };
}

/* The list of records that has a field FOLDED. */
static const struct field *
find_owner(const struct form *form, struct str folded)
{
	for (size_t i = 0; i < form->fields.count; i++) {
		const struct field *field = &form->fields.list[i];

		if (field_has_records(field) &&
		    form_find(form, &field->fields, folded))
			return field;
	}
	return NULL;
}

void
enter_excuse(const struct record *record, const struct field *field)
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
	      enter_spot(checker, answer->source, answer->key), answer->key,
	      nearest);
	enter_excuse(record, form_find(checker->form, record->fields, nearest));
}

static void
fault_unknown(const struct checker *checker, const struct section *section,
	      const struct record *record, const struct answer *answer)
{
	const struct record *top = checker->top;
	struct spot where = enter_spot(checker, answer->source, answer->key);
	const struct field *owner = find_owner(checker->form, answer->folded);
	const struct field *field =
		form_find(checker->form, top->fields, answer->folded);

	if (record != top && field) {
		fault(checker->faults, MSG_KEY_OF_TOP, where, answer->key,
		      section->name);
		enter_excuse(top, field);
	} else if (record == top && owner) {
		fault(checker->faults, MSG_KEY_OF_LIST, where, answer->key,
		      owner->key);
		enter_excuse(top, owner);
	} else {
		fault_near(checker, record, answer);
	}
}

/* The first line of a value stands behind its "=" unless it was left empty.
 * Cells of a table, whose keys stand elsewhere, have no such lines. */
static bool
is_indented(const struct checker *checker, const struct answer *answer,
	    size_t i)
{
	const char *line = answer->lines[i].at.data;

	if (!str_within(checker->answers->source->text, answer->key))
		return false;
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

		if (key.len == line.len || !is_indented(checker, answer, i))
			continue;
		field = form_find(checker->form, record->fields,
				  text_fold(checker->arena, key));
		if (field)
			fault(checker->faults, MSG_INDENTED_KEY,
			      enter_spot(checker, answer->source,
					 answer->lines[i].at),
			      field->key);
	}
}

/* Whether ANSWER stands in quotes, of one kind and around all its lines. */
static bool
is_quoted(const struct answer *answer)
{
	struct str first = answer->lines[0].text;
	struct str sign = str_slice(first, 0, first.len > 0);
	struct str last = answer->lines[answer->nlines - 1].text;

	return (str_eq(sign, STR("\"")) || str_eq(sign, STR("'"))) &&
	       str_ends(last, sign) && (answer->nlines > 1 || first.len > 1);
}

static void
warn_quoted(const struct checker *checker, const struct answer *answer)
{
	if (answer->nlines && is_quoted(answer))
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
	for (size_t i = from; field->nchoices && i < value->nitems; i++) {
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
	bool has_range = field->min || field->max;
	bool good = read_items(checker->arena, field,
			       answer_spot(checker->answers, answer).source,
			       answer, &value->items, &value->nitems,
			       &value->items_cap, checker->faults);

	for (size_t i = before; has_range && i < value->nitems; i++)
		good &= read_in_range(checker->arena, field, &value->items[i],
				      checker->faults);
	check_twice(checker, field, value, before);
	if (value->state != WRONG)
		value->state = good ? ANSWERED : WRONG;
	value->is_given = value->state == ANSWERED;
}

/* "ten, tuoi" */
static struct str
keys_of(struct arena *arena, const struct fields *fields)
{
	struct str keys = STR("");

	for (size_t i = 0; i < fields->count; i++)
		keys = arena_concat(arena, keys, i ? STR(", ") : STR(""),
				    fields->list[i].key);
	return keys;
}

/* Whether ANSWER may be entered as FIELD's VALUE at all. */
static bool
is_welcome(const struct checker *checker, const struct record *record,
	   const struct field *field, const struct answer *answer)
{
	const struct value *value = record_value(record, field);
	struct spot where = enter_spot(checker, answer->source, answer->key);

	if (field->value) {
		fault(checker->faults, MSG_CALCULATED, where, answer->key);
		return false;
	}
	if (field->type == TYPE_RECORDS) {
		if (answer->nlines) {
			fault(checker->faults,
			      field_is_sole(field) ? MSG_NEEDS_ONE_SECTION
						   : MSG_NEEDS_SECTION,
			      where, field->key,
			      keys_of(checker->arena, &field->fields));
			enter_excuse(record, field);
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

/* What a fitting ANSWER says. */
static void
enter_value(const struct checker *checker, const struct record *record,
	    const struct field *field, const struct answer *answer)
{
	struct value *value = record_value(record, field);

	if (value->state == UNANSWERED)
		value->at = enter_spot(checker, answer->source, answer->key);
	/* What stands in a document is seen there. */
	if (!answer->source) {
		warn_indented(checker, record, answer);
		warn_quoted(checker, answer);
	}
	if (answer->nlines)
		enter_items(checker, field, answer, value);
	value->is_stand_in = answer->is_stand_in;
}

const struct field *
enter_answer(const struct checker *checker, const struct section *section,
	     struct record *record, const struct answer *answer,
	     const struct field *last)
{
	const struct field *field = form_find_on(checker->form, record->fields,
						 answer->folded, last);

	if (answer->is_broken)
		enter_excuse(record, field);
	else if (!field)
		fault_unknown(checker, section, record, answer);
	else if (is_welcome(checker, record, field, answer))
		enter_value(checker, record, field, answer);
	return field;
}
