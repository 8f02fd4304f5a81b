/* test_verify_structure.c - promises about what holds what, and about text. */
#include "docx.h"

/* --- structure ----------------------------------------------------------- */

static void
a_body_without_section_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .document = "<w:document " SPACES
					    "><w:body><w:p/></w:body>"
					    "</w:document>" },
		 MSG_VERIFY_SECTION);
}

static void
a_section_before_the_end_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .document = "<w:document " SPACES "><w:body>"
					    "<w:sectPr/><w:p/></w:body>"
					    "</w:document>" },
		 MSG_VERIFY_SECTION);
}

static void
an_empty_header_is_found(void **state)
{
	finds_in(*state, (struct file){ .header = "" }, MSG_VERIFY_NO_BLOCK);
}

static void
an_empty_text_box_is_a_breach_of_reports_only(void **state)
{
	const char *body = PARAGRAPH("<w:r><w:pict><w:txbxContent/></w:pict>"
				     "</w:r>");

	silent(*state, body);
	finds_in_report(*state, body, MSG_VERIFY_NO_BLOCK);
}

static void
an_empty_cell_is_found(void **state)
{
	finds(*state, CELL("<w:tcPr/>"), MSG_VERIFY_CELL);
}

static void
a_cell_that_ends_in_a_table_is_found(void **state)
{
	finds(*state, CELL("<w:p/>" CELL("<w:p/>")), MSG_VERIFY_CELL);
}

static void
a_cell_may_end_in_a_mark(void **state)
{
	silent(*state, CELL("<w:bookmarkStart w:id='1' w:name='a'/><w:p/>"
			    "<w:bookmarkEnd w:id='1'/>"));
}

static void
a_cell_may_end_in_a_control(void **state)
{
	silent(*state, CELL(CONTROL("<w:p/>")));
}

static void
a_row_without_cells_is_found(void **state)
{
	finds(*state, TABLE("<w:tr><w:trPr/></w:tr>"), MSG_VERIFY_ROW);
}

static void
a_row_may_hold_its_cells_in_controls(void **state)
{
	silent(*state,
	       TABLE("<w:tr>" CONTROL("<w:tc><w:p/></w:tc>") "</w:tr>"));
}

static void
a_table_without_grid_is_found(void **state)
{
	finds(*state,
	      "<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
	      MSG_VERIFY_TABLE);
}

static void
a_table_without_properties_is_found(void **state)
{
	finds(*state,
	      "<w:tbl><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
	      MSG_VERIFY_TABLE);
}

static void
an_empty_control_is_found(void **state)
{
	finds(*state, CONTROL(""), MSG_VERIFY_CONTENT_EMPTY);
}

static void
an_empty_control_in_a_line_breaks_reports_only(void **state)
{
	silent(*state, PARAGRAPH(CONTROL("")));
	finds_in_report(*state, PARAGRAPH(CONTROL("")),
			MSG_VERIFY_CONTENT_EMPTY);
}

static void
a_control_without_content_is_no_breach(void **state)
{
	silent(*state, "<w:sdt><w:sdtPr/></w:sdt>");
}

static void
a_run_between_paragraphs_is_found(void **state)
{
	finds(*state, CONTROL(TEXT("a")), MSG_VERIFY_CONTENT_LEVEL);
}

static void
a_paragraph_in_a_line_is_found(void **state)
{
	finds(*state, PARAGRAPH(CONTROL("<w:p/>")), MSG_VERIFY_CONTENT_LEVEL);
}

static void
a_row_between_paragraphs_is_found(void **state)
{
	finds(*state, CONTROL("<w:tr><w:tc><w:p/></w:tc></w:tr>"),
	      MSG_VERIFY_CONTENT_LEVEL);
}

static void
controls_in_controls_keep_their_level(void **state)
{
	silent(*state,
	       TABLE(CONTROL(CONTROL("<w:tr>" CONTROL(CONTROL("<w:tc>" CONTROL(
		       CONTROL("<w:p/>")) "</w:tc>")) "</w:tr>"))));
}

/* --- text ---------------------------------------------------------------- */

static void
a_hyperlink_in_a_revision_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:ins><w:hyperlink/></w:ins>"),
	      MSG_VERIFY_REVISION);
	assert_text(((struct bench *)*state)->faults.list[0].args[0], "ins");
}

static void
a_revision_in_a_hyperlink_is_no_breach(void **state)
{
	silent(*state,
	       PARAGRAPH("<w:hyperlink><w:del><w:r/></w:del></w:hyperlink>"));
}

static void
an_element_inside_text_is_found(void **state)
{
	finds(*state, PARAGRAPH(TEXT("a<w:br/>b")), MSG_VERIFY_TEXT_ELEMENT);
}

static void
an_outer_blank_is_found(void **state)
{
	finds(*state, PARAGRAPH(TEXT("a ")), MSG_VERIFY_BLANKS);
}

static void
a_preserved_blank_is_no_breach(void **state)
{
	silent(*state,
	       "<w:p><w:r><w:t xml:space='preserve'> a </w:t></w:r></w:p>");
}

static void
a_double_blank_is_a_breach_of_reports_only(void **state)
{
	silent(*state, PARAGRAPH(TEXT("a  b")));
	finds_in_report(*state, PARAGRAPH(TEXT("a  b")), MSG_VERIFY_BLANKS);
}

static void
a_tag_is_a_breach_of_reports_only(void **state)
{
	struct bench *bench = *state;

	finds(bench, PARAGRAPH(TEXT("{{so_lop}}")), MSG_VERIFY_HAS_TAG);
	assert_int_equal(bench->faults.errors, 0);
	bench->faults.count = 0;
	finds_in_report(*state, PARAGRAPH(TEXT("a {{so") TEXT("_lop}} b")),
			MSG_VERIFY_TAG);
	assert_text(bench->faults.list[0].args[0], "{{so_lop}}");
}

static void
a_tag_that_is_not_text_is_a_breach_of_reports_only(void **state)
{
	static const char *const bodies[] = {
		PARAGRAPH("<w:r><wp:docPr id='1' descr='{{so_lop}}'/></w:r>"),
		PARAGRAPH("<w:r><w:instrText>REF {{so_</w:instrText></w:r>"
			  "<w:r><w:instrText>lop}}</w:instrText></w:r>"),
	};

	for (size_t i = 0; i < COUNT_OF(bodies); i++) {
		((struct bench *)*state)->faults.count = 0;
		silent(*state, bodies[i]);
		finds_in_report(*state, bodies[i], MSG_VERIFY_TAG);
	}
}

static void
the_name_of_a_control_may_be_a_tag(void **state)
{
	struct bench *bench = *state;

	verify_report(bench,
		      (struct file){
			      .body = "<w:sdt><w:sdtPr><w:alias w:val='{{a}}'/>"
				      "<w:tag w:val='{{a}}'/></w:sdtPr>"
				      "<w:sdtContent><w:p/></w:sdtContent>"
				      "</w:sdt>" },
		      true);
	assert_int_equal(bench->faults.count, 0);
}

static void
what_looks_like_a_tag_may_be_an_answer(void **state)
{
	struct bench *bench = *state;

	verify_report(bench, (struct file){ .body = PARAGRAPH(TEXT("{{a}}")) },
		      false);
	assert_int_equal(bench->faults.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_body_without_section_is_found),
		BENCH_TEST(a_section_before_the_end_is_found),
		BENCH_TEST(an_empty_header_is_found),
		BENCH_TEST(an_empty_text_box_is_a_breach_of_reports_only),
		BENCH_TEST(an_empty_cell_is_found),
		BENCH_TEST(a_cell_that_ends_in_a_table_is_found),
		BENCH_TEST(a_cell_may_end_in_a_mark),
		BENCH_TEST(a_cell_may_end_in_a_control),
		BENCH_TEST(a_row_without_cells_is_found),
		BENCH_TEST(a_row_may_hold_its_cells_in_controls),
		BENCH_TEST(a_table_without_grid_is_found),
		BENCH_TEST(a_table_without_properties_is_found),
		BENCH_TEST(an_empty_control_is_found),
		BENCH_TEST(an_empty_control_in_a_line_breaks_reports_only),
		BENCH_TEST(a_control_without_content_is_no_breach),
		BENCH_TEST(a_run_between_paragraphs_is_found),
		BENCH_TEST(a_paragraph_in_a_line_is_found),
		BENCH_TEST(a_row_between_paragraphs_is_found),
		BENCH_TEST(controls_in_controls_keep_their_level),
		BENCH_TEST(a_hyperlink_in_a_revision_is_found),
		BENCH_TEST(a_revision_in_a_hyperlink_is_no_breach),
		BENCH_TEST(an_element_inside_text_is_found),
		BENCH_TEST(an_outer_blank_is_found),
		BENCH_TEST(a_preserved_blank_is_no_breach),
		BENCH_TEST(a_double_blank_is_a_breach_of_reports_only),
		BENCH_TEST(a_tag_is_a_breach_of_reports_only),
		BENCH_TEST(a_tag_that_is_not_text_is_a_breach_of_reports_only),
		BENCH_TEST(the_name_of_a_control_may_be_a_tag),
		BENCH_TEST(what_looks_like_a_tag_may_be_an_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
