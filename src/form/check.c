/* check.c - one set of answers, step by step. */
#include "form/check.h"

#include "form/checker.h"

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
	const struct record *owners[] = { record, checker->top };

	for (size_t i = 0; i < xpath->nnames; i++) {
		for (size_t j = 0; j < 2; j++) {
			const struct field *field =
				form_find(checker->form, owners[j]->fields,
					  xpath->names[i]);

			if (field && !is_whole(owners[j], field))
				return false;
		}
	}
	return true;
}

struct context
checker_context(const struct checker *checker, const struct record *record,
		struct _xmlNode *current)
{
	checker_show(checker);
	return (struct context){
		record->node,
		current,
		record->position,
		record->among ? record->among->nrecords : 1,
	};
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
	      const struct record *record, struct _xmlNode *about,
	      const struct field *field)
{
	struct context context = checker_context(checker, record, about);
	bool holds;
	enum outcome outcome =
		xpath_test(checker->evaluator, xpath, &context, &holds);

	checker_tell(checker, outcome, xpath, field);
	return holds;
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
	checker_enter(&checker);
	checker_ask(&checker);
	checker_miss(&checker);
	checker_rule(&checker);
	evaluator_rest(evaluator);
	return checker.top;
}
