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

ASKS(dotted_text_is_of_a_record, P("{{a.b}}"), "a", TYPE_RECORDS, true)
ASKS(dotted_text_with_another_may_be_left_out, P("{{a.b | or \"\"}}"), "a",
     TYPE_RECORDS, false)
ASKS(dotted_text_in_a_block_of_its_own_asks_for_any_number,
     P("{{#a}}{{a.b}}{{/a}}"), "a", TYPE_BLOCK, false)
ASKS(dotted_text_beside_a_block_of_its_own_is_of_one,
     P("{{#a}}{{b}}{{/a}}{{a.b}}"), "a", TYPE_RECORDS, true)
ASKS(dotted_condition_alone_is_a_choice, P("{{#a.b}}c{{/a.b}}"), "a",
     TYPE_CHOICE, false)
ASKS(dotted_condition_beside_a_text_is_of_a_record,
     P("{{#a.b}}c{{/a.b}}{{a.c}}"), "a", TYPE_RECORDS, true)
ASKS(dotted_text_of_a_key_that_is_printed_is_a_choice, P("{{a}} {{a.b}}"), "a",
     TYPE_CHOICE, true)
ASKS(dotted_text_within_a_block_is_needed_if_that_runs,
     P("{{#c}}{{a.b}}{{/c}}"), "a", TYPE_RECORDS, false)
ASKS(value_below_a_choice_is_needed_with_that, P("{{#a.b}}{{c}}{{/a.b}}"), "c",
     TYPE_TEXT, false)

static void
record_of_dotted_texts_is_one(void **state)
{
	const struct field *field = asked(*state,
					  P("{{a.b | date}} {{#a.c}}{{/a.c}}"
					    "{{a.d.e | box}}"),
					  "a");

	assert_true(field_is_sole(field));
	assert_int_equal(field->fields.count, 3);
	assert_int_equal(field->fields.list[0].type, TYPE_DATE);
	assert_int_equal(field->fields.list[1].type, TYPE_BLOCK);
	assert_int_equal(field->fields.list[2].type, TYPE_CHOICE);
	assert_text(field->fields.list[2].choices[0].key, "e");
}

static void
records_within_records_are_refused(void **state)
{
	refuses_with(*state, NULL, P("{{a.b.c}}"), MSG_TAG_DEEP);
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
		BENCH_TEST(dotted_text_is_of_a_record),
		BENCH_TEST(dotted_text_with_another_may_be_left_out),
		BENCH_TEST(
			dotted_text_in_a_block_of_its_own_asks_for_any_number),
		BENCH_TEST(dotted_text_beside_a_block_of_its_own_is_of_one),
		BENCH_TEST(dotted_condition_alone_is_a_choice),
		BENCH_TEST(dotted_condition_beside_a_text_is_of_a_record),
		BENCH_TEST(dotted_text_of_a_key_that_is_printed_is_a_choice),
		BENCH_TEST(dotted_text_within_a_block_is_needed_if_that_runs),
		BENCH_TEST(value_below_a_choice_is_needed_with_that),
		BENCH_TEST(record_of_dotted_texts_is_one),
		BENCH_TEST(records_within_records_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
