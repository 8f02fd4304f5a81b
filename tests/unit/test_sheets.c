/* Sheets of labels and directories: several records in one document. */
#include "merge.h"

#define NEXT FIELD(" NEXT ", RUN("«Next Record»"))
#define TEN FIELD(" MERGEFIELD Ten ", RUN("«Ten»"))
#define NUMBER FIELD(" MERGEREC ", RUN("«Merge Record #»"))
#define ROW(left, right) TR(TC(LINE(left)) TC(LINE(right)))
#define LABELS TBL(ROW(TEN, NEXT TEN) ROW(NEXT TEN, NEXT TEN))
#define EMPTY "<w:r></w:r>"
#define REFUSES_ALONE(name, body, message)                 \
	static void name(void **state)                     \
	{                                                  \
		refuses_with(*state, NULL, body, message); \
	}
#define BREAK_ "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
#define HIDDEN "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
#define THREE "[ban_ghi]\nten = A\n[ban_ghi]\nten = B\n[ban_ghi]\nten = C"
#define SETTINGS(type) \
	"<w:mailMerge><w:mainDocumentType w:val='" type "'/></w:mailMerge>"

static void
merges(struct bench *bench, const char *body, const char *typed,
       const char *expected)
{
	fills_with(bench, NULL, body, typed, expected);
}

#define MERGES(name, body, typed, expected)            \
	static void name(void **state)                 \
	{                                              \
		merges(*state, body, typed, expected); \
	}

MERGES(each_place_has_a_record, LABELS LINE(""), THREE "\n[ban_ghi]\nten = D",
       TBL(ROW(RUN("A"), RUN("B")) ROW(RUN("C"), RUN("D")))
	       LINE("<w:pPr></w:pPr>"))
MERGES(places_without_records_stay_empty, LABELS LINE(""), "[ban_ghi]\nten = A",
       TBL(ROW(RUN("A"), "") ROW("", "")) LINE("<w:pPr></w:pPr>"))
MERGES(more_records_fill_another_sheet, TBL(ROW(TEN, NEXT TEN)) LINE(HIDDEN),
       THREE,
       TBL(ROW(RUN("A"), RUN("B")))
	       LINE("<w:pPr><w:rPr><w:vanish/></w:rPr><w:sectPr/></w:pPr>")
		       TBL(ROW(RUN("C"), "")) LINE(HIDDEN))
MERGES(last_paragraph_of_records_is_followed_by_a_break,
       LINE(TEN) LINE(NEXT TEN), THREE,
       LINE(RUN("A")) LINE(RUN("B")) BREAK_ LINE(RUN("C")))
MERGES(one_record_needs_no_list, LINE(TEN) LINE(NEXT TEN), "ten = A",
       LINE(RUN("A")))
MERGES(conditions_of_no_record_print_nothing,
       LINE(RUN("a") NEXT MARK("begin") CODE(" IF ")
		    TEN CODE(" = &quot;&quot; &quot;b&quot; &quot;c&quot; ")
			    MARK("separate") RUN("b") MARK("end")),
       "[ban_ghi]\nten = A", LINE(RUN("a")))
MERGES(results_of_no_record_are_nothing,
       LINE(RUN("a") NEXT MARK("begin") CODE(" = ") TEN CODE(" + 1 ")
		    MARK("separate") RUN("b") MARK("end")),
       "[ban_ghi]\nten = 1", LINE(RUN("a") EMPTY))
MERGES(typed_tags_are_of_their_place,
       LINE(RUN("{{ten}}") NEXT RUN("{{#so}}{{so}}{{/so}}{{^so}}-{{/so}}")),
       "[ban_ghi]\nten = A\nso = 1\n[ban_ghi]\nten = B\nso = 2",
       LINE(RUN("A") RUN("2")))
#define BOX(inside)                                                     \
	"<w:r><mc:AlternateContent><mc:Choice Requires=\"w14\">" inside \
	"</mc:Choice><mc:Fallback>" inside                              \
	"</mc:Fallback></mc:AlternateContent></w:r>"
#define BOXED(inside) \
	BOX("<w:pict><w:txbxContent>" inside "</w:txbxContent></w:pict>")
MERGES(text_boxes_drawn_twice_are_one_place,
       LINE(BOXED(LINE(NEXT TEN))) LINE(NEXT TEN), THREE,
       LINE(BOXED(LINE(RUN("B")))) LINE(RUN("C")))
MERGES(records_are_numbered, TBL(ROW(NUMBER TEN, NEXT NUMBER)) LINE(""), THREE,
       TBL(ROW(RUN("1") RUN("A"), RUN("2")))
	       BREAK_ TBL(ROW(RUN("3") RUN("C"), "")) LINE("<w:pPr></w:pPr>"))
MERGES(numbers_have_pictures,
       LINE(FIELD(" MERGESEQ \\# 000 ", RUN("x")) NEXT TEN), THREE,
       LINE(RUN("001") RUN("B")) BREAK_ LINE(RUN("003") EMPTY))
MERGES(number_of_one_report_is_1, LINE(NUMBER), "", LINE(RUN("1")))

static void
directory_has_all_records(void **state)
{
	struct file file = { .body = LINE(NUMBER RUN(".") TEN),
			     .settings = SETTINGS("catalog") };
	struct str filled =
		body_of(*state, fill_file(*state, file, NULL, THREE));

	assert_text(filled, LINE(RUN("1") RUN(".") RUN("A"))
				    LINE(RUN("2") RUN(".") RUN("B"))
					    LINE(RUN("3") RUN(".") RUN("C")));
}

static void
directory_of_blocks_is_none(void **state)
{
	struct file file = { .body = LINE(SIMPLE("MERGEFIELD TableStart:ds",
						 "")) LINE(TEN)
				     LINE(SIMPLE("MERGEFIELD TableEnd:ds", "")),
			     .settings = SETTINGS("catalog") };
	struct str filled =
		body_of(*state, fill_file(*state, file, NULL,
					  "[ds]\nten = A\n[ds]\nten = B"));

	assert_text(filled, LINE(RUN("A")) LINE(RUN("B")));
}

#define SHEET_FORM                                                        \
	"[nam]\nlabel = Năm\ntype = text\n[ban_ghi]\nlabel = D\ntype = " \
	"records\n[ban_ghi.ten]\nlabel = Ten\ntype = text\n"

static void
form_has_the_list(void **state)
{
	fills_with(*state, SHEET_FORM, LINE(TEN) LINE(NEXT TEN RUN("{{nam}}")),
		   "nam = 2025\n[ban_ghi]\nten = A\n[ban_ghi]\nten = B",
		   LINE(RUN("A")) LINE(RUN("B") RUN("2025")));
}

REFUSES(form_without_the_list, LINE(TEN NEXT TEN), MSG_FIELD_SHEET)
REFUSES_ALONE(next_in_a_block, LINE(RUN("{{#ten}}") NEXT RUN("{{/ten}}")),
	      MSG_FIELD_NEXT)
REFUSES_ALONE(next_in_another_field,
	      LINE(MARK("begin") CODE(" IF 1 = 2 &quot;") NEXT CODE("&quot; b")
			   MARK("end")),
	      MSG_FIELD_NEXT)
REFUSES_ALONE(records_chosen_by_fields,
	      LINE(MARK("begin") CODE(" SKIPIF ") CODE(" 2 &gt; 3 ")
			   MARK("end")),
	      MSG_FIELD_SKIP)

static void
next_in_a_header(void **state)
{
	struct bench *bench = *state;
	struct file file = { .header = LINE(NEXT), .body = LINE(TEN) };

	assert_null(compile_file(bench, file, FORM));
	assert_int_equal(bench->faults.list[0].message, MSG_FIELD_NEXT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(each_place_has_a_record),
		BENCH_TEST(places_without_records_stay_empty),
		BENCH_TEST(more_records_fill_another_sheet),
		BENCH_TEST(last_paragraph_of_records_is_followed_by_a_break),
		BENCH_TEST(one_record_needs_no_list),
		BENCH_TEST(conditions_of_no_record_print_nothing),
		BENCH_TEST(results_of_no_record_are_nothing),
		BENCH_TEST(typed_tags_are_of_their_place),
		BENCH_TEST(text_boxes_drawn_twice_are_one_place),
		BENCH_TEST(records_are_numbered),
		BENCH_TEST(numbers_have_pictures),
		BENCH_TEST(number_of_one_report_is_1),
		BENCH_TEST(directory_has_all_records),
		BENCH_TEST(directory_of_blocks_is_none),
		BENCH_TEST(form_has_the_list),
		BENCH_TEST(form_without_the_list),
		BENCH_TEST(next_in_a_block),
		BENCH_TEST(next_in_another_field),
		BENCH_TEST(records_chosen_by_fields),
		BENCH_TEST(next_in_a_header),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
