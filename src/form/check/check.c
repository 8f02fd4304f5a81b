/* check.c - one set of answers, step by step. */
#include "form/check/check.h"

#include "form/check/checker.h"
#include "form/file/sight.h"

/* Required, not there, and nothing will be put there. */
static bool
is_lacking(const struct field *field, const struct value *value)
{
	return value->state == UNANSWERED && field->is_required &&
	       !field->when && !field->ndefaults;
}

static bool
is_whole(const struct record *record, const struct field *field)
{
	const struct value *value = record_value(record, field);

	if (value->state == WRONG || is_lacking(field, value))
		return false;
	for (size_t i = 0; i < value->nrecords; i++)
		for (size_t j = 0; j < field->fields.count; j++)
			if (!is_whole(value->records[i],
				      &field->fields.list[j]))
				return false;
	return true;
}

bool
checker_is_sound(const struct checker *checker, const struct xpath *xpath,
		 const struct record *record)
{
	for (size_t i = 0; i < xpath->nsights; i++) {
		const struct sight *sight = &xpath->sights[i];

		if (sight->is_named &&
		    !is_whole(sight->is_top ? checker->top : record,
			      sight->field))
			return false;
	}
	return true;
}

void
checker_tell(const struct checker *checker, enum outcome outcome,
	     const struct xpath *xpath, const struct field *field)
{
	if (outcome == TOO_LONG)
		fault(checker->faults, MSG_RULE_LIMIT, xpath->at, field->key,
		      field->label);
	else if (outcome == TOO_BIG)
		fault(checker->faults, MSG_RULE_TEXT, xpath->at, field->key,
		      field->label,
		      arena_number(checker->arena, XPATH_TEXT >> 20),
		      arena_number(checker->arena, XPATH_ALL_TEXT >> 20));
}

bool
checker_holds(const struct checker *checker, const struct xpath *xpath,
	      const struct about *about, const struct field *field)
{
	struct verdict verdict;

	checker_tell(
		checker,
		checker_evaluate(checker, xpath, AS_BOOLEAN, about, &verdict),
		xpath, field);
	return verdict.holds;
}

struct record *
check_answers(struct arena *arena, struct evaluator *evaluator,
	      const struct form *form, const struct answers *answers,
	      struct faults *faults)
{
	struct checker checker = { arena,  evaluator,
				   form,   answers,
				   faults, record_new(arena, &form->fields) };

	evaluator_start(evaluator, arena);
	checker.top->at = spot_source(answers->source);
	if (answers->number)
		checker.top->position = answers->number;
	checker_enter(&checker);
	checker_ask(&checker);
	checker_miss(&checker);
	checker_rule(&checker);
	evaluator_rest(evaluator);
	return checker.top;
}
