/* test_own.c - controls of a template itself, in reports. */
#include "carry.h"

/* What is read off the report on TYPED, with TO in place of FROM, is EXPECTED. */
static void
reads(struct bench *bench, const char *form_text, const char *body,
      const char *typed, const char *from, const char *to, const char *expected)
{
	struct str report = carry(bench, form_text, body, typed);

	report = edited(bench, report, from, to);
	assert_text(read_back(bench, form_text, report), expected);
	assert_text(read_faults(bench), "");
}

#define READS(name, body, typed, from, to, expected)                  \
	static void name(void **state)                                \
	{                                                             \
		reads(*state, NULL, body, typed, from, to, expected); \
	}

/* --- those that ask nothing ------------------------------------------------------ */

#define HOLDER IN_P(SDT(TAG("bia") PLAIN, RUN("x {{ten}}")) RUN("."))

READS(control_that_holds_a_tag_is_no_answer, HOLDER, "ten = A", ">.<", ">.<",
      "ten = A\n")
READS(control_put_into_a_report_is_read, HOLDER, "ten = A",
      "<w:r><w:t>.</w:t></w:r>", SDT(TAG("so"), RUN("1")), "so = 1\nten = A\n")
READS(control_of_that_name_that_asks_is_read,
      HOLDER IN_P(SDT(TAG("bia"), RUN("y"))), "ten = A\nbia = B", ">B<", ">C<",
      "bia = C\nten = A\n")

static void
control_that_holds_a_tag_does_not_ask_its_form(void **state)
{
	reads(*state, "[bia]\n[ten]\n", HOLDER, "ten = A\nbia = B", ">.<",
	      ">.<", "bia = B\nten = A\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(control_that_holds_a_tag_is_no_answer),
		BENCH_TEST(control_put_into_a_report_is_read),
		BENCH_TEST(control_of_that_name_that_asks_is_read),
		BENCH_TEST(control_that_holds_a_tag_does_not_ask_its_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
