/* test_own.c - controls of a template itself, in reports. */
#include "carry.h"

#define READS(name, body, typed, from, to, expected)                  \
	static void name(void **state)                                \
	{                                                             \
		reads(*state, NULL, body, typed, from, to, expected); \
	}

/* --- those that ask nothing ----------------------------------------------- */

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

/* --- those that say something though nobody has answered ------------------ */

#define OWN IN_P(SDT(TAG("ten"), RUN("Nam")) RUN(".")) P("{{so}}")
#define BOX(key, state, glyph)                                                 \
	SDT(TAG(key) "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/" \
		     "office/word/2010/wordml\"><w14:checked w14:val=\"" state \
		     "\"/></w14:checkbox>",                                    \
	    RUN(glyph))
#define FIELD(name, kind, text)                                                   \
	"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"" name \
	"\"/>" kind "</w:ffData></w:fldChar></w:r><w:r><w:fldChar "               \
	"w:fldCharType=\"separate\"/></w:r>" RUN(                                 \
		text) "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
#define FIELDS                                                    \
	IN_P(FIELD("ten", "<w:textInput/>", "Nam")                \
		     FIELD("co",                                  \
			   "<w:checkBox><w:default w:val=\"1\"/>" \
			   "</w:checkBox>",                       \
			   "") RUN("."))
#define ROWS                                                              \
	SDT(TAG("ds") "<w15:repeatingSection xmlns:w15=\"http://schemas." \
		      "microsoft.com/office/word/2012/wordml\"/>",        \
	    ITEM_OF("a") ITEM_OF("b"))
#define ITEM_OF(text)                                               \
	SDT("<w15:repeatingSectionItem xmlns:w15=\"http://schemas." \
	    "microsoft.com/office/word/2012/wordml\"/>",            \
	    IN_P(SDT(TAG("ten"), RUN(text)) RUN(".")))

READS(text_of_the_template_is_no_answer, OWN, "so = 1", ">.<", ">.<",
      "so = 1\n")
READS(text_of_the_template_that_was_answered_is_one, OWN, "ten = Nam\nso = 1",
      ">.<", ">.<", "ten = Nam\nso = 1\n")
READS(text_of_the_template_that_is_typed_over_is_read, OWN, "so = 1", ">Nam<",
      ">Bắc<", "ten = Bắc\nso = 1\n")
READS(text_of_the_template_after_another_answer_is_none, OWN,
      "ten = Bắc\nso = 1", ">Bắc<", ">Nam<", "so = 1\n")
READS(texts_of_the_template_that_differ_are_no_answer,
      OWN IN_P(SDT(TAG("ten"), RUN("Tây"))), "so = 1", ">.<", ">.<", "so = 1\n")
READS(report_of_nothing_is_read_as_the_template_is,
      IN_P(SDT(TAG("ten"), RUN("Nam"))) P("."), "", ">.<", ">.<", "ten = Nam\n")
READS(box_that_the_template_ticked_is_no_answer,
      IN_P(BOX("co", "1", "☒")) P("{{so}}."), "so = 1", ">.<", ">.<",
      "so = 1\n")
READS(box_that_is_ticked_in_a_report_is_read,
      IN_P(BOX("co", "0", "☐") SDT(TAG("ten"), RUN("Nam"))) P("{{so}}"),
      "so = 1", ">☐<", ">☒<", "co = yes\nso = 1\n")
READS(rows_of_the_template_are_no_records, ROWS P("{{so}}."), "so = 1", ">.<",
      ">.<", "so = 1\n")
READS(rows_of_which_one_is_typed_over_are_records, ROWS P("{{so}}."), "so = 1",
      ">b<", ">c<", "so = 1\n[ds]\nten = a\n[ds]\nten = c\n")
READS(rows_of_which_one_is_taken_out_are_records, ROWS P("{{so}}."), "so = 1",
      ITEM_OF("b"), "", "so = 1\n[ds]\nten = a\n")
READS(form_fields_of_the_template_are_no_answers, FIELDS P("{{so}}"), "so = 1",
      ">.<", ">.<", "so = 1\n")
READS(form_field_that_is_typed_over_is_read, FIELDS P("{{so}}"), "so = 1",
      ">Nam<", ">Bắc<", "ten = Bắc\nso = 1\n")

READS(form_field_of_no_kind_asks_nothing,
      IN_P(FIELD("Bia", "", "x {{ten}}")) P("."), "ten = A", ">.<", ">.<",
      "ten = A\n")

static void
control_that_its_form_does_not_ask_by_may_be_asked_by_another(void **state)
{
	struct bench *bench = *state;
	struct str report =
		carry(bench, "[ten]\n",
		      IN_P(SDT(TAG("bia"), RUN("y"))) P("{{ten}}"), "ten = A");

	assert_text(read_back(bench, "[bia]\n[ten]\n", report),
		    "bia = y\nten = A\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(control_that_holds_a_tag_is_no_answer),
		BENCH_TEST(control_put_into_a_report_is_read),
		BENCH_TEST(control_of_that_name_that_asks_is_read),
		BENCH_TEST(control_that_holds_a_tag_does_not_ask_its_form),
		BENCH_TEST(text_of_the_template_is_no_answer),
		BENCH_TEST(text_of_the_template_that_was_answered_is_one),
		BENCH_TEST(text_of_the_template_that_is_typed_over_is_read),
		BENCH_TEST(text_of_the_template_after_another_answer_is_none),
		BENCH_TEST(texts_of_the_template_that_differ_are_no_answer),
		BENCH_TEST(form_field_of_no_kind_asks_nothing),
		BENCH_TEST(
			control_that_its_form_does_not_ask_by_may_be_asked_by_another),
		BENCH_TEST(report_of_nothing_is_read_as_the_template_is),
		BENCH_TEST(box_that_the_template_ticked_is_no_answer),
		BENCH_TEST(box_that_is_ticked_in_a_report_is_read),
		BENCH_TEST(rows_of_the_template_are_no_records),
		BENCH_TEST(rows_of_which_one_is_typed_over_are_records),
		BENCH_TEST(rows_of_which_one_is_taken_out_are_records),
		BENCH_TEST(form_fields_of_the_template_are_no_answers),
		BENCH_TEST(form_field_that_is_typed_over_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
