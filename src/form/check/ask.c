/* ask.c - what is asked; defaults, calculated values. */
#include "form/check/checker.h"
#include "form/typed/read.h"

static void
show_items(const struct checker *checker, const struct record *record,
	   const struct field *field, struct value *value,
	   struct _xmlNode *before)
{
	for (size_t i = 0; field->is_visible && i < value->nitems; i++)
		value->items[i].node =
			evaluator_add(checker->evaluator, record->node, before,
				      field->key, value->items[i].text);
}

static struct _xmlNode *
first_node(const struct value *value)
{
	if (value->nrecords)
		return value->records[0]->node;
	return value->nitems ? value->items[0].node : NULL;
}

/* What was decided later than others were shown stands where the form asks
 * it. */
static void
show_decided(const struct checker *checker, const struct record *record,
	     const struct field *field, struct value *value)
{
	struct _xmlNode *before = NULL;
	const struct value *end = record->values + record->fields->count;

	if (!record->node)
		return;
	for (const struct value *v = value + 1; v < end && !before; v++)
		before = first_node(v);
	show_items(checker, record, field, value, before);
}

static void
hide_items(const struct record *record, struct value *value)
{
	for (size_t i = 0; record->node && i < value->nitems; i++)
		evaluator_remove(value->items[i].node);
	for (size_t i = 0; record->node && i < value->nrecords; i++)
		evaluator_remove(value->records[i]->node);
}

static void
show_record(const struct checker *checker, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct field *field = &record->fields->list[i];
		struct value *value = &record->values[i];

		show_items(checker, record, field, value, NULL);
		for (size_t j = 0; field->is_visible && j < value->nrecords;
		     j++) {
			struct record *inner = value->records[j];

			inner->node =
				evaluator_add(checker->evaluator, record->node,
					      NULL, field->key, STR(""));
			show_record(checker, inner);
		}
	}
}

void
checker_show(const struct checker *checker)
{
	struct record *top = checker->top;

	if (top->node)
		return;
	top->node = evaluator_root(checker->evaluator);
	show_record(checker, top);
}

/* XPath writes decimals after a point, people after a comma. */
static struct str
as_typed(struct arena *arena, const struct field *field, struct str text)
{
	size_t point = str_index(text, '.');

	if (point == text.len ||
	    (field->type != TYPE_NUMBER && field->type != TYPE_INTEGER))
		return text;
	return arena_concat(arena, str_slice(text, 0, point), STR(","),
			    str_from(text, point + 1));
}

/* What TEXT is not is said once, and of all types alike: nobody typed it. */
static bool
add_calculated(const struct checker *checker, const struct record *record,
	       const struct field *field, struct value *value, struct str text)
{
	struct faults unsaid = { .arena = checker->arena };
	struct spot at = record->at;
	struct line line = { at.at, as_typed(checker->arena, field, text) };
	struct answer answer = { .lines = &line, .nlines = 1 };

	if (read_items(checker->arena, field, at.source, &answer, &value->items,
		       &value->nitems, &value->items_cap, &unsaid))
		return read_in_range(checker->arena, field,
				     &value->items[value->nitems - 1],
				     checker->faults);
	fault(checker->faults, MSG_CALCULATED_TYPE, at, field->key,
	      field->label, line.text, type_name(field->type));
	return false;
}

static void
calculate(const struct checker *checker, const struct record *record,
	  const struct field *field, struct value *value)
{
	const struct about about = { .record = record };
	struct verdict verdict;
	enum outcome outcome = checker_evaluate(checker, field->value, AS_TEXTS,
						&about, &verdict);

	checker_tell(checker, outcome, field->value, field);
	if (outcome != WORKED_OUT)
		value->state = WRONG;
	for (size_t i = 0; i < verdict.count; i++) {
		struct str text = verdict.texts[i];

		if (text.len == 0 || str_eq(text, STR("NaN")))
			continue;
		value->state = ANSWERED;
		if (!add_calculated(checker, record, field, value, text)) {
			value->state = WRONG;
			return;
		}
	}
}

static bool
is_asked(const struct checker *checker, const struct record *record,
	 const struct field *field)
{
	const struct about about = { .record = record };

	return !field->when ||
	       checker_holds(checker, field->when, &about, field);
}

/* Copied, because the form serves other answers, too. */
static void
take_defaults(const struct checker *checker, const struct record *record,
	      const struct field *field, struct value *value)
{
	for (size_t i = 0; i < field->ndefaults; i++) {
		struct item *item = arena_push(checker->arena, value->items,
					       value->nitems, value->items_cap);

		*item = field->defaults[i];
		item->at = record->at;
	}
	value->state = ANSWERED;
}

static void
leave_out(const struct checker *checker, const struct record *record,
	  const struct field *field, struct value *value)
{
	if (value->state == ANSWERED && !value->is_stand_in)
		fault(checker->faults, MSG_NOT_ASKED, value->at, field->key,
		      field->label);
	hide_items(record, value);
	value->nitems = value->nrecords = 0;
	value->state = NOT_ASKED;
}

static void
ask(const struct checker *checker, const struct record *record,
    const struct field *field, struct value *value)
{
	if (field->when && !checker_is_sound(checker, field->when, record)) {
		/* Whether it is asked shows when the other answer is right. */
		if (value->state == UNANSWERED)
			value->state = WRONG;
		show_decided(checker, record, field, value);
		return;
	}
	if (!is_asked(checker, record, field)) {
		leave_out(checker, record, field, value);
		return;
	}
	if (value->state != UNANSWERED)
		return;
	if (field->value && !checker_is_sound(checker, field->value, record))
		value->state = WRONG;
	else if (field->value)
		calculate(checker, record, field, value);
	else if (field->ndefaults)
		take_defaults(checker, record, field, value);
	show_decided(checker, record, field, value);
}

static void
ask_all(const struct checker *checker, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		struct value *value = &record->values[i];

		ask(checker, record, &record->fields->list[i], value);
		for (size_t j = 0; j < value->nrecords; j++)
			ask_all(checker, value->records[j]);
	}
}

void
checker_ask(const struct checker *checker)
{
	ask_all(checker, checker->top);
}
