/* rule.c - cross-checks. */
#include "form/check/checker.h"
#include "form/print/print.h"

static void
hold_at(const struct checker *checker, const struct field *field,
	const struct rule *rule, const struct about *about, struct spot spot)
{
	if (checker_holds(checker, rule->test, about, field))
		return;
	fault(checker->faults, MSG_RULE, spot, field->key, field->label,
	      print_phrase(checker->arena, rule->message, about->record,
			   checker->top));
}

/* Each item, or each record of a list of them, is held to it alone. */
static void
hold_rule(const struct checker *checker, const struct record *record,
	  const struct field *field, const struct value *value,
	  const struct rule *rule)
{
	struct about about = { .record = record };

	if (!checker_is_sound(checker, rule->test, record))
		return;
	for (size_t i = 0; i < value->nitems; i++) {
		about.item = &value->items[i];
		hold_at(checker, field, rule, &about, about.item->at);
	}
	about.item = NULL;
	for (size_t i = 0; i < value->nrecords; i++) {
		about.inner = value->records[i];
		hold_at(checker, field, rule, &about, about.inner->at);
	}
}

static void
hold_all(const struct checker *checker, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct field *field = &record->fields->list[i];
		const struct value *value = &record->values[i];

		for (size_t j = 0;
		     value->state == ANSWERED && j < field->nrules; j++)
			hold_rule(checker, record, field, value,
				  &field->rules[j]);
		for (size_t j = 0; j < value->nrecords; j++)
			hold_all(checker, value->records[j]);
	}
}

void
checker_rule(const struct checker *checker)
{
	hold_all(checker, checker->top);
}
