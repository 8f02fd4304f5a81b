/* forms.h - a form and answers to it, written out in a test. */
#ifndef TESTS_FORMS_H
#define TESTS_FORMS_H

#include "bench.h"

#include "form/check/check.h"
#include "form/file/form_read.h"
#include "form/print/print.h"

struct checked {
	struct bench *bench;
	struct source questions;
	struct form *form;
	struct evaluator evaluator;
	struct record *record;
};

static inline int
checked_setup(void **state)
{
	struct checked *checked = calloc(1, sizeof *checked);

	bench_setup((void **)&checked->bench);
	*state = checked;
	return 0;
}

static inline void
forget(struct checked *checked)
{
	if (checked->form)
		form_free(checked->form);
	evaluator_end(&checked->evaluator);
	checked->form = NULL;
	checked->bench->faults =
		(struct faults){ .arena = &checked->bench->arena };
}

static inline int
checked_teardown(void **state)
{
	struct checked *checked = *state;

	forget(checked);
	bench_teardown((void **)&checked->bench);
	free(checked);
	return 0;
}

#define FORM_TEST(function)                                      \
	cmocka_unit_test_setup_teardown(function, checked_setup, \
					checked_teardown)

/* Read QUESTIONS; what was read before is forgotten. */
static inline const struct form *
ask(struct checked *checked, const char *questions)
{
	struct bench *bench = checked->bench;

	forget(checked);
	checked->questions = (struct source){ .name = STR("form"),
					      .text = str_of(questions) };
	checked->form =
		form_read(&bench->arena,
			  answers_parse(&bench->arena, &checked->questions,
					&bench->faults),
			  &bench->faults);
	return checked->form;
}

/* Read QUESTIONS, which are good, and check ANSWERS against them. */
static inline const struct record *
check(struct checked *checked, const char *questions, const char *answers)
{
	struct bench *bench = checked->bench;

	ask(checked, questions);
	assert_silent(bench);
	bench->source.text = str_of(answers);
	checked->record = check_answers(
		&bench->arena, &checked->evaluator, checked->form,
		answers_parse(&bench->arena, &bench->source, &bench->faults),
		&bench->faults);
	return checked->record;
}

static inline const struct field *
field_named(const struct record *record, const char *key)
{
	for (size_t i = 0; i < record->fields->count; i++)
		if (str_eq(record->fields->list[i].key, str_of(key)))
			return &record->fields->list[i];
	fail_msg("there is no field %s", key);
	return NULL;
}

static inline const struct value *
value_of(const struct record *record, const char *key)
{
	return record_value(record, field_named(record, key));
}

/* As a report prints it, without filters. */
static inline struct str
printed(const struct checked *checked, const char *key)
{
	return print_value(&checked->bench->arena,
			   field_named(checked->record, key),
			   value_of(checked->record, key), NULL, 0);
}

/* What is told of ANSWERS to QUESTIONS. */
struct checking {
	const char *questions, *answers, *told;
};

static inline void
assert_checkings(struct checked *checked, const struct checking *cases,
		 size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check(checked, cases[i].questions, cases[i].answers);
		assert_told(checked->bench, cases[i].told);
	}
}

/* What the field "a" of QUESTIONS prints after ANSWERS without a fault. */
struct printing {
	const char *questions, *answers, *printed;
};

static inline void
assert_printings(struct checked *checked, const struct printing *cases,
		 size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check(checked, cases[i].questions, cases[i].answers);
		assert_silent(checked->bench);
		assert_text(printed(checked, "a"), cases[i].printed);
	}
}

#endif
