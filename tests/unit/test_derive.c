/* What a template without a form asks for. */
#include "fill.h"

/* The question KEY of a template with BODY and no form. */
static const struct field *
asked(struct bench *bench, const char *body, const char *key)
{
	struct compiled *compiled =
		compile_file(bench, (struct file){ .body = body }, NULL);
	const struct field *field;

	assert_int_equal(bench->faults.errors, 0);
	field = form_find(compiled->form, &compiled->form->fields, str_of(key));
	assert_non_null(field);
	compiled_free(compiled);
	return field;
}

#define ASKS(name, body, key, kind, needed)                           \
	static void name(void **state)                                \
	{                                                             \
		const struct field *field = asked(*state, body, key); \
                                                                      \
		assert_int_equal(field->type, kind);                  \
		assert_int_equal(field->is_required, needed);         \
	}

ASKS(value_is_required, P("{{a}}"), "a", TYPE_TEXT, true)
ASKS(value_with_another_text_may_be_left_out, P("{{a | or \"x\"}}"), "a",
     TYPE_TEXT, false)
ASKS(value_that_is_needed_elsewhere_is_required, P("{{a | or \"\"}}{{a}}"), "a",
     TYPE_TEXT, true)
ASKS(filter_tells_the_type, P("{{a | date}}"), "a", TYPE_DATE, true)
ASKS(block_may_be_anything, P("{{#a}}b{{/a}}"), "a", TYPE_BLOCK, false)
ASKS(block_over_a_date_is_a_date, P("{{#a}}{{a | date}}{{/a}}"), "a", TYPE_DATE,
     false)
ASKS(block_beside_a_date_is_a_date, P("{{a | date}} {{#a}}b{{/a}}"), "a",
     TYPE_DATE, false)
ASKS(value_in_a_block_over_a_date_is_of_the_report,
     P("{{#a}}{{a | date}}{{b}}{{/a}}"), "b", TYPE_TEXT, false)
ASKS(choice_may_be_left_out, P("{{a.b | box}} {{#a.c}}d{{/a.c}}"), "a",
     TYPE_CHOICE, false)

static void
choices_are_those_of_the_tags(void **state)
{
	const struct field *field = asked(
		*state, P("{{a.b | box}} {{#a.c}}d{{/a.c}} {{a.b}}"), "a");

	assert_int_equal(field->nchoices, 2);
	assert_text(field->choices[0].key, "b");
	assert_text(field->choices[1].key, "c");
}

static void
field_of_a_list_is_no_choice(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(
		bench, (struct file){ .body = P("{{#a}}{{a.b}}{{/a}}{{a.b}}") },
		NULL));
	assert_true(has_fault(bench, MSG_TAG_OUTSIDE));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(value_is_required),
		BENCH_TEST(value_with_another_text_may_be_left_out),
		BENCH_TEST(value_that_is_needed_elsewhere_is_required),
		BENCH_TEST(filter_tells_the_type),
		BENCH_TEST(block_may_be_anything),
		BENCH_TEST(block_over_a_date_is_a_date),
		BENCH_TEST(block_beside_a_date_is_a_date),
		BENCH_TEST(value_in_a_block_over_a_date_is_of_the_report),
		BENCH_TEST(choice_may_be_left_out),
		BENCH_TEST(choices_are_those_of_the_tags),
		BENCH_TEST(field_of_a_list_is_no_choice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
