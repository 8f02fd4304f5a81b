/* One record: its fields are named without a block. */
#include "carry.h"

#define ONE                                                           \
	"[a]\ntype = records\nmax = 1\n[a.b]\n[a.c]\ntype = choice\n" \
	"choice = d\nchoice = e\n[a.f]\ntype = list\n"
#define AN "[user]\nname = An\n"

#define FILLS_ALONE(name, body, typed, expected)                 \
	static void name(void **state)                           \
	{                                                        \
		fills_with(*state, NULL, body, typed, expected); \
	}
#define FILLS_ONE(name, body, typed, expected)                  \
	static void name(void **state)                          \
	{                                                       \
		fills_with(*state, ONE, body, typed, expected); \
	}

FILLS_ALONE(field_of_the_record_is_printed, P("{{user.name}}"), AN, P("An"))
FILLS_ALONE(field_that_says_no_is_no_condition,
	    P("{{user.name}}{{#user.vip}}!{{/user.vip}}"), AN "vip = no",
	    P("An"))
FILLS_ALONE(list_of_the_record_repeats,
	    P("{{user.name}}{{#user.phone}},{{.}}{{/user.phone}}"),
	    AN "phone = 1\nphone = 2",
	    "<w:p>" RUN("An") "<w:r><w:t>,</w:t><w:t>1</w:t></w:r><w:r><w:t>,"
			      "</w:t><w:t>2</w:t></w:r></w:p>")
FILLS_ALONE(block_of_the_record_is_there_once,
	    P("{{#user}}{{name}}{{/user}}{{user.name}}"), AN,
	    "<w:p>" RUN("An") RUN("An") "</w:p>")
FILLS_ALONE(record_is_seen_from_other_blocks,
	    P("{{#x}}{{.}}{{user.name}}{{/x}}"), "x = 1\nx = 2\n" AN,
	    "<w:p><w:r><w:t>1</w:t><w:t>An</w:t></w:r><w:r><w:t>2</w:t>"
	    "<w:t>An</w:t></w:r></w:p>")
FILLS_ALONE(field_without_a_record_prints_what_it_says,
	    P("{{user.name | or \"-\"}}"), "", P("-"))
FILLS_ONE(form_may_have_one_record, P("{{a.b}}{{a.c.d}}{{a.c.e | box}}"),
	  "[a]\nb = x\nc = e",
	  "<w:p><w:r><w:t>x</w:t><w:t>☐</w:t><w:t>☒</w:t></w:r></w:p>")
FILLS_ONE(record_of_a_form_that_is_not_there_is_blank, P("{{a.b}}{{a.c.d}}"),
	  "", "<w:p><w:r><w:t>……</w:t><w:t>☐</w:t></w:r></w:p>")

static void
tells(struct bench *bench, const char *body, const char *typed,
      enum message message)
{
	struct compiled *compiled =
		compile_file(bench, (struct file){ .body = body }, NULL);

	assert_non_null(compiled);
	answer(bench, compiled, typed);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, message);
	compiled_free(compiled);
}

#define TELLS(name, body, typed, message)            \
	static void name(void **state)               \
	{                                            \
		tells(*state, body, typed, message); \
	}

TELLS(second_record_is_refused, P("{{user.name}}"),
      "[user]\nname = An\n[user]\nname = Ba\n", MSG_RECORD_ONE)
TELLS(record_that_is_not_there_is_missing, P("{{user.name}}"), "",
      MSG_MISSING_RECORD)
TELLS(field_that_is_not_there_is_missing, P("{{user.name}}"), "[user]\n",
      MSG_MISSING)
TELLS(record_is_no_line, P("{{user.name | or \"\"}}"), "user = An",
      MSG_NEEDS_ONE_SECTION)

static void
list_of_a_form_has_no_field_outside(void **state)
{
	refuses_with(*state, "[a]\ntype = records\nmax = 2\n[a.b]\n",
		     P("{{a.b}}"), MSG_TAG_OUTSIDE);
}

/* Both places are of one record. */
static void
record_is_read_back(void **state)
{
	struct bench *bench = *state;
	const char *body = P("{{a.b}}.") P("{{a.b}} {{a.c.d}}");
	struct str report = carry(bench, ONE, body, "[a]\nb = x\nc = d\n");

	assert_text(read_back(bench, ONE, with_document(bench, report, NULL)),
		    "[a]\nb = x\nc = d\n");
}

static void
list_of_the_record_is_read_back(void **state)
{
	struct bench *bench = *state;
	const char *answers = "[a]\nb = x\nf = 1\nf = 2\n";
	const char *body = P("{{a.b}}.") P("{{#a.f}}{{.}};{{/a.f}}");
	struct str report = carry(bench, ONE, body, answers);

	assert_text(read_back(bench, ONE, with_document(bench, report, NULL)),
		    answers);
}

static void
record_is_read_back_without_a_form(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, NULL, P("{{a.b}} {{a.c.d | box}}"),
				  "[a]\nb = x\nc = d\n");

	assert_text(read_back(bench, NULL, with_document(bench, report, NULL)),
		    "[a]\nb = x\nc = d\n");
}

/* A report is a template again. */
static void
fills_again(struct bench *bench, const char *body, const char *first,
	    const char *second, const char *expected)
{
	struct str report = carry(bench, ONE, body, first);
	struct form *form = form_of(bench, ONE);
	struct compiled *compiled = compile_template(
		&bench->arena, &bench->source, report, form, &bench->faults);

	assert_non_null(compiled);
	report = render_report(&bench->arena, compiled,
			       answer(bench, compiled, second), WRITE_EARLIEST,
			       &bench->faults);
	assert_text(body_of(bench, report), expected);
	form_free(form);
	compiled_free(compiled);
}

static void
field_of_a_report_is_filled_again(void **state)
{
	fills_again(*state, P("{{a.b}}."), "[a]\nb = x\n", "[a]\nb = y\n",
		    "<w:p><w:r><w:t>y</w:t></w:r>" RUN(".") "</w:p>");
}

static void
list_of_a_report_is_filled_again(void **state)
{
	fills_again(*state, P("{{#a.f}}") P("{{.}}") P("{{/a.f}}"),
		    "[a]\nf = 1\nf = 2\n", "[a]\nf = 3\nf = 4\nf = 5\n",
		    P("3") P("4") P("5"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(field_of_the_record_is_printed),
		BENCH_TEST(field_that_says_no_is_no_condition),
		BENCH_TEST(list_of_the_record_repeats),
		BENCH_TEST(block_of_the_record_is_there_once),
		BENCH_TEST(record_is_seen_from_other_blocks),
		BENCH_TEST(field_without_a_record_prints_what_it_says),
		BENCH_TEST(form_may_have_one_record),
		BENCH_TEST(record_of_a_form_that_is_not_there_is_blank),
		BENCH_TEST(second_record_is_refused),
		BENCH_TEST(record_that_is_not_there_is_missing),
		BENCH_TEST(field_that_is_not_there_is_missing),
		BENCH_TEST(record_is_no_line),
		BENCH_TEST(list_of_a_form_has_no_field_outside),
		BENCH_TEST(record_is_read_back),
		BENCH_TEST(list_of_the_record_is_read_back),
		BENCH_TEST(list_of_a_report_is_filled_again),
		BENCH_TEST(record_is_read_back_without_a_form),
		BENCH_TEST(field_of_a_report_is_filled_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
