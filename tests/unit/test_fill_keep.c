/* What stays where all that was there goes: a paragraph, at the end. */
#include "fill.h"

#define GONE P("{{ten | or \"\"}}")
#define EMPTY "<w:p></w:p>"
#define CONTROLLED(inside)                                                   \
	"<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>" inside \
	"\n</w:sdtContent>\n</w:sdt>\n"
#define BOX(inside) "<w:pict><w:txbxContent>" inside "</w:txbxContent></w:pict>"
#define MARK(inside)                                                      \
	"<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" inside "<w:bookmark" \
	"End w:id=\"1\"/>"

/* --- the body ------------------------------------------------------------- */

FILLS(body_is_never_empty, GONE, "", EMPTY)
FILLS(body_of_a_block_is_never_empty, P("{{#ten}}") P("x") P("{{/ten}}"), "",
      EMPTY)
FILLS(body_that_keeps_a_paragraph_gets_no_other, P("x") GONE, "", P("x"))
FILLS(body_does_not_end_in_a_table, TBL(TR(TC(P("x")))) GONE, "",
      TBL(TR(TC(P("x")))) EMPTY)
FILLS(body_does_not_end_in_a_table_after_a_block,
      TBL(TR(TC(P("x")))) P("{{#ten}}") P("y") P("{{/ten}}"), "",
      TBL(TR(TC(P("x")))) EMPTY)
FILLS(body_that_loses_table_and_paragraph_is_not_empty,
      TBL(TR(TC(P("{{#can_bo}}{{ho_ten}}{{/can_bo}}")))) GONE, "", EMPTY)
FILLS(paragraph_that_stays_is_no_page_and_no_item,
      "<w:p><w:pPr><w:pageBreakBefore/><w:numPr><w:numId w:val='1'/>"
      "</w:numPr><w:jc w:val='center'/></w:pPr>" RUN(
	      "{{ten | or \"\"}}") "</w:p>",
      "", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>")

/* --- other containers ----------------------------------------------------- */

FILLS(cell_is_never_empty, TBL(TR(TC(P("x")) TC(GONE))) P("z"), "",
      TBL(TR(TC(P("x")) TC(EMPTY))) P("z"))
FILLS(cell_does_not_end_in_a_table,
      TBL(TR(TC(TBL(TR(TC(P("x")))) GONE))) P("z"), "",
      TBL(TR(TC(TBL(TR(TC(P("x")))) EMPTY))) P("z"))
FILLS(cell_of_a_block_does_not_end_in_a_table,
      TBL(TR(TC(TBL(TR(TC(P("x")))) P("{{#ten}}") P("y") P("{{/ten}}"))))
	      P("z"),
      "", TBL(TR(TC(TBL(TR(TC(P("x")))) EMPTY))) P("z"))
FILLS(cell_of_a_row_tag_does_not_end_in_a_table,
      TBL(TR(TC(P("{{#noi_nhan}}{{.}}"))
		     TC(P("x") TBL(TR(TC(P("y")))) P("{{/noi_nhan}}")))) P("z"),
      "noi_nhan = A",
      TBL(TR(TC(P("A")) TC(P("x") TBL(TR(TC(P("y")))) EMPTY))) P("z"))
FILLS(marks_are_no_paragraph, TBL(TR(TC(P("x")) TC(MARK(GONE)))) P("z"), "",
      TBL(TR(TC(P("x")) TC(MARK("") EMPTY))) P("z"))
FILLS(marks_after_a_paragraph_want_no_other,
      TBL(TR(TC(P("x")) TC(MARK(GONE)))) P("z"), "ten = a",
      TBL(TR(TC(P("x")) TC(MARK(P("a"))))) P("z"))
FILLS(paragraph_in_a_control_wants_no_other, CONTROLLED(MARK(P("{{ten}}"))),
      "ten = a", CONTROLLED(MARK(P("a"))))
FILLS(text_box_is_never_empty,
      "<w:p>" RUN("x") "<w:r>" BOX(GONE) "</w:r></w:p>", "",
      "<w:p>" RUN("x") "<w:r>" BOX(EMPTY) "</w:r></w:p>")
FILLS(text_box_does_not_end_in_a_table,
      "<w:p>" RUN("x") "<w:r>" BOX(TBL(TR(TC(P("y")))) GONE) "</w:r></w:p>", "",
      "<w:p>" RUN("x") "<w:r>" BOX(TBL(TR(TC(P("y")))) EMPTY) "</w:r></w:p>")

/* --- other parts ---------------------------------------------------------- */

static void
keeps_in(struct bench *bench, struct file file, const char *part,
	 const char *end)
{
	struct str report = fill_file(bench, file, FORM, "");
	struct str xml = part_of(bench, report, part);
	bool found = str_find(xml, str_of(end)) < xml.len;

	if (!found)
		print_error("%.*s\n", (int)xml.len, xml.data);
	assert_true(found);
}

#define KEEPS(name, field, part, element)                                      \
	static void name(void **state)                                         \
	{                                                                      \
		keeps_in(*state, (struct file){ .field = GONE }, "word/" part, \
			 ">" EMPTY "</w:" element ">");                        \
		keeps_in(*state,                                               \
			 (struct file){ .field = TBL(TR(TC(P("x")))) GONE },   \
			 "word/" part, "</w:tbl>" EMPTY "</w:" element ">");   \
	}

KEEPS(header_keeps_a_paragraph, header, "header1.xml", "hdr")
KEEPS(footer_keeps_a_paragraph, footer, "footer1.xml", "ftr")
KEEPS(note_keeps_a_paragraph, note, "notes.xml", "footnote")
KEEPS(comment_keeps_a_paragraph, comment, "comments.xml", "comment")

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(body_is_never_empty),
		BENCH_TEST(body_of_a_block_is_never_empty),
		BENCH_TEST(body_that_keeps_a_paragraph_gets_no_other),
		BENCH_TEST(body_does_not_end_in_a_table),
		BENCH_TEST(body_does_not_end_in_a_table_after_a_block),
		BENCH_TEST(body_that_loses_table_and_paragraph_is_not_empty),
		BENCH_TEST(paragraph_that_stays_is_no_page_and_no_item),
		BENCH_TEST(cell_is_never_empty),
		BENCH_TEST(cell_does_not_end_in_a_table),
		BENCH_TEST(cell_of_a_block_does_not_end_in_a_table),
		BENCH_TEST(cell_of_a_row_tag_does_not_end_in_a_table),
		BENCH_TEST(marks_are_no_paragraph),
		BENCH_TEST(marks_after_a_paragraph_want_no_other),
		BENCH_TEST(paragraph_in_a_control_wants_no_other),
		BENCH_TEST(text_box_is_never_empty),
		BENCH_TEST(text_box_does_not_end_in_a_table),
		BENCH_TEST(header_keeps_a_paragraph),
		BENCH_TEST(footer_keeps_a_paragraph),
		BENCH_TEST(note_keeps_a_paragraph),
		BENCH_TEST(comment_keeps_a_paragraph),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
