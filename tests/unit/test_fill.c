/* Values of a template: what is printed, and how. */
#include "fill.h"

FILLS(value_is_printed, P("Kính gửi {{ten}}."), "ten = An",
      "<w:p><w:r><w:t xml:space=\"preserve\">Kính gửi </w:t><w:t>An</w:t>"
      "<w:t>.</w:t></w:r></w:p>")
FILLS(markup_in_a_value_is_text, P("{{ten}}"), "ten = <b>&amp;</b>",
      P("&lt;b&gt;&amp;amp;&lt;/b&gt;"))
FILLS(tag_in_a_value_is_text, P("{{ten}}"), "ten = {{so}}", P("{{so}}"))
FILLS(tag_cut_over_runs_is_one,
      "<w:p>" RUN("a{") "<w:r><w:rPr><w:b/></w:rPr><w:t>{t</w:t></w:r>"
			"<w:proofErr w:type='spellStart'/>" RUN("en}")
				RUN("}b") "</w:p>",
      "ten = X",
      "<w:p>" RUN("a") "<w:r><w:rPr><w:b/></w:rPr><w:t>X</w:t></w:r>"
		       "<w:proofErr w:type=\"spellStart\"/>" RUN("b") "</w:p>")
FILLS(tag_looks_like_its_key,
      "<w:p>" RUN("{{") "<w:r><w:rPr><w:i/></w:rPr><w:t>ten</w:t></w:r>" RUN(
	      "}}") "</w:p>",
      "ten = X", "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>X</w:t></w:r></w:p>")
FILLS(two_tags_in_one_text, P("{{ten}}{{so}}"), "ten = a\nso = 2",
      "<w:p><w:r><w:t>a</w:t><w:t>2</w:t></w:r></w:p>")
FILLS(note_prints_nothing, P("a{{! bỏ qua }}b"), "",
      "<w:p>" RUN("a") RUN("b") "</w:p>")
FILLS(note_alone_takes_its_paragraph, P("a") P("{{! chỉ ghi chú }}"), "",
      P("a"))
FILLS(unanswered_prints_its_blank, P("{{ten}}"), "", P("……"))
FILLS(or_prints_in_its_place, P("{{ten | or \"không có\"}}"), "", P("không có"))
FILLS(paragraph_that_came_out_empty_goes, P("a") P("{{ten | or \"\"}}"), "",
      P("a"))
FILLS(paragraph_with_text_stays, P("a {{ten | or \"\"}}"), "",
      "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r></w:p>")
FILLS(paragraph_with_a_break_stays,
      "<w:p><w:r><w:br w:type='page'/><w:t>{{ten | or \"\"}}</w:t></w:r></w:p>",
      "", "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
FILLS(cell_keeps_a_paragraph,
      TBL(TR(TC(P("x")) TC("<w:p><w:pPr><w:jc w:val='center'/></w:pPr>" RUN(
	      "{{ten | or \"\"}}") "</w:p>"))),
      "",
      TBL(TR(TC(P("x")) TC("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
			   "</w:p>"))))
FILLS(row_that_came_out_empty_goes,
      TBL(TR(TC(P("x"))) TR(TC(P("{{ten | or \"\"}}")))), "",
      TBL(TR(TC(P("x")))))
FILLS(paragraphs_make_paragraphs,
      "<w:p w14:paraId='0000000A'><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr>"
      "<w:b/></w:rPr><w:t>{{ghi_chu}}</w:t></w:r></w:p>",
      "ghi_chu = một\n  hai",
      "<w:p w14:paraId=\"0000000A\"><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr>"
      "<w:b/></w:rPr><w:t>một</w:t></w:r></w:p><w:p><w:pPr><w:keepNext/>"
      "</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>hai</w:t></w:r></w:p>")
FILLS(paragraphs_in_a_line_are_broken, P("Ý: {{ghi_chu}}"),
      "ghi_chu = một\n  hai",
      "<w:p><w:r><w:t xml:space=\"preserve\">Ý: </w:t><w:t>một</w:t><w:br/>"
      "<w:t>hai</w:t></w:r></w:p>")
FILLS(rules_see_each_paragraph, P("{{cuoi}}"), "ghi_chu = một\n  hai", P("hai"))
FILLS(comment_in_a_text_is_no_border,
      "<w:p><w:r><w:t>a<!--c-->{{ten}}<!--d-->b</w:t></w:r></w:p>", "ten = x",
      "<w:p><w:r><w:t>a</w:t><w:t>x</w:t><w:t>b</w:t></w:r></w:p>")
FILLS(blanks_between_elements_are_no_paragraph,
      TBL(TR(TC(P("x{{ten}}") "\n  "))), "ten = a",
      TBL(TR(TC("<w:p><w:r><w:t>x</w:t><w:t>a</w:t></w:r></w:p>\n  "))))
FILLS(paragraph_between_tables_stays,
      TBL(TR(TC(P("a")))) P("{{ten | or \"\"}}") TBL(TR(TC(P("b")))), "",
      TBL(TR(TC(P("a")))) "<w:p><w:r></w:r></w:p>" TBL(TR(TC(P("b")))))
FILLS(page_break_is_not_repeated,
      "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" RUN("{{ghi_chu}}") "</w:p>",
      "ghi_chu = a\n  b",
      "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" RUN(
	      "a") "</w:p><w:p><w:pPr/>" RUN("b") "</w:p>")
FILLS(double_blanks_are_kept, P("{{ten}}"), "ten = a  b",
      "<w:p><w:r><w:t xml:space=\"preserve\">a  b</w:t></w:r></w:p>")
FILLS(tab_is_an_element, P("{{ten}}"), "ten = a\tb",
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>")
FILLS(filters_chain, P("{{ten | lower | capital}}"), "ten = AN BÌNH",
      P("An bình"))
FILLS(long_date_is_printed, P("{{ngay | long-date}}"), "ngay = 5/1/2026",
      P("ngày 05 tháng 01 năm 2026"))
FILLS(choice_prints_its_label, P("{{muc}}"), "muc = tot", P("Tốt"))
FILLS(choice_is_a_box, P("{{muc.tot | box}} {{muc.kem | box}}"), "muc = kem",
      "<w:p><w:r><w:t>☐</w:t><w:t xml:space=\"preserve\"> </w:t><w:t>☒</w:t>"
      "</w:r></w:p>")
#define CHANGE(id) \
	"<w:rPrChange w:id=\"" id "\" w:author=\"a\"><w:rPr/></w:rPrChange>"
#define CHANGED_MARK(inside)                                             \
	"<w:pPr><w:rPr><w:b/><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>" \
	"</w:pPr><w:r><w:rPr><w:i/>" CHANGE("2") "</w:rPr>" inside "</w:r>"
FILLS(paragraphs_of_a_value_share_no_tracked_change,
      "<w:p>" CHANGED_MARK("<w:t>{{ghi_chu}}</w:t>") "</w:p>",
      "ghi_chu = A\n B",
      "<w:p>" CHANGED_MARK(
	      "<w:t>A</w:t>") "</w:p><w:p><w:pPr><w:rPr><w:b/>"
			      "</w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>B</w:t></w:r></w:p>")
FILLS(parts_of_a_run_share_no_tracked_change,
      "<w:p><w:r><w:rPr><w:i/>" CHANGE("2") "</w:rPr><w:t>a{{#ten}}b{{/ten}}"
					    "</w:t></w:r></w:p>",
      "ten = A",
      "<w:p><w:r><w:rPr><w:i/>" CHANGE(
	      "2") "</w:rPr><w:t>a</w:t></w:r>"
		   "<w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r></w:p>")
FILLS(deleted_revision_is_left_alone,
      "<w:p><w:del w:id='1' w:author='A'><w:r><w:delText>{{ten}}</w:delText>"
      "</w:r></w:del>" RUN("{{ten}}") "</w:p>",
      "ten = a",
      "<w:p><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>{{ten}}"
      "</w:delText></w:r></w:del>" RUN("a") "</w:p>")

#define BOX(tag, state, glyph)                                          \
	"<w:sdt><w:sdtPr><w:tag w:val=\"" tag "\"/><w14:checkbox>"      \
	"<w14:checked w14:val=\"" state "\"/><w14:checkedState "        \
	"w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState " \
	"w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>"      \
	"</w:sdtPr><w:sdtContent>" RUN(glyph) "</w:sdtContent></w:sdt>"

FILLS(check_box_is_ticked, "<w:p>" BOX("muc.tot", "0", "☐") "</w:p>",
      "muc = tot", "<w:p>" BOX("muc.tot", "1", "☒") "</w:p>")
FILLS(check_box_is_cleared, "<w:p>" BOX("muc.tot", "1", "☒") "</w:p>",
      "muc = kem", "<w:p>" BOX("muc.tot", "0", "☐") "</w:p>")
FILLS(check_box_of_yes_and_no, "<w:p>" BOX("dat", "0", "☐") "</w:p>",
      "dat = có", "<w:p>" BOX("dat", "1", "☒") "</w:p>")
FILLS(check_box_of_somebody_else_is_left_alone,
      "<w:p>" BOX("khac", "1", "☒") RUN("{{ten}}") "</w:p>", "ten = a",
      "<w:p>" BOX("khac", "1", "☒") RUN("a") "</w:p>")

#define FILLS_FREELY(name, body, typed, expected)                \
	static void name(void **state)                           \
	{                                                        \
		fills_with(*state, NULL, body, typed, expected); \
	}

FILLS_FREELY(check_box_without_a_form_stays,
	     "<w:p>" BOX("a.b", "1", "☒") BOX("c", "1", "☒") "</w:p>", "",
	     "<w:p>" BOX("a.b", "1", "☒") BOX("c", "1", "☒") "</w:p>")
FILLS_FREELY(check_box_without_a_form_is_set,
	     "<w:p>" BOX("a.b", "1", "☒") BOX("a.c", "0", "☐")
		     BOX("d", "1", "☒") "</w:p>",
	     "a = c\nd = không",
	     "<w:p>" BOX("a.b", "0", "☐") BOX("a.c", "1", "☒")
		     BOX("d", "0", "☐") "</w:p>")
FILLS_FREELY(check_box_of_no_key_stays,
	     "<w:p>" BOX("1a", "1", "☒") RUN("{{x}}") "</w:p>", "x = b",
	     "<w:p>" BOX("1a", "1", "☒") RUN("b") "</w:p>")

static void
link_is_a_hyperlink(void **state)
{
	struct bench *bench = *state;
	struct str report = fill_file(
		bench, (struct file){ .body = P("Xem {{trang | link}}.") },
		FORM, "trang = https://a.vn/x?y=1&z=2");
	struct str rels =
		part_of(bench, report, "word/_rels/document.xml.rels");
	struct str body = body_of(bench, report);

	assert_true(str_find(rels, STR("Target=\"https://a.vn/x?y=1&amp;z=2\" "
				       "TargetMode=\"External\"")) < rels.len);
	assert_true(str_find(body, STR("<w:hyperlink w:history=\"1\" r:id=")) <
		    body.len);
}

FILLS(link_without_an_answer_is_text, P("{{trang | link | or \"–\"}}"), "",
      P("–"))

static void
address_is_encoded_in_a_link(void **state)
{
	struct bench *bench = *state;
	struct str report =
		fill_file(bench, (struct file){ .body = P("{{thu | link}}") },
			  FORM, "thu = a{b|c#d@b.vn");
	struct str rels =
		part_of(bench, report, "word/_rels/document.xml.rels");

	assert_true(str_find(rels, STR("\"mailto:a%7Bb%7Cc%23d@b.vn\"")) <
		    rels.len);
}

/* The type of the main part that a report has, from a template of TYPE; its
 * name's extension. */
static void
type_becomes(struct bench *bench, const char *type, const char *expected,
	     const char *extension)
{
	struct str docx = docx_of(bench, &(struct file){ .body = P("x") });
	struct entry entries[] = {
		entry_of(bench, "[Content_Types].xml",
			 TYPES_HEAD "<Override PartName='/word/document.xml' "
				    "ContentType='application/vnd.",
			 str_of(type), "'/></Types>"),
		ENTRY("_rels/.rels", ROOT_RELS),
		{ STR("word/document.xml"),
		  part_of(bench, docx, "word/document.xml"), NULL, NULL },
		ENTRY("word/vbaProject.bin", "macros"),
	};
	struct compiled *compiled =
		compile_template(&bench->arena, &bench->source,
				 zip_of(bench, entries, COUNT_OF(entries)),
				 NULL, &bench->faults);
	struct str types, report;

	assert_non_null(compiled);
	report = render_report(&bench->arena, compiled,
			       answer(bench, compiled, ""), WRITE_EARLIEST,
			       &bench->faults);
	types = part_of(bench, report, "[Content_Types].xml");
	assert_true(str_find(types, str_of(expected)) < types.len);
	assert_text(compiled->extension, extension);
	assert_text(part_of(bench, report, "word/vbaProject.bin"), "macros");
	compiled_free(compiled);
}

#define BECOMES(name, type, expected, extension)                 \
	static void name(void **state)                           \
	{                                                        \
		type_becomes(*state, type, expected, extension); \
	}

BECOMES(report_of_a_dotx_is_a_docx,
	"openxmlformats-officedocument.wordprocessingml.template.main+xml",
	"wordprocessingml.document.main+xml", ".docx")
BECOMES(report_of_a_docm_keeps_its_macros,
	"ms-word.document.macroEnabled.main+xml",
	"vnd.ms-word.document.macroEnabled.main+xml", ".docm")
BECOMES(report_of_a_dotm_is_a_docm,
	"ms-word.template.macroEnabledTemplate.main+xml",
	"vnd.ms-word.document.macroEnabled.main+xml", ".docm")

static void
header_is_filled(void **state)
{
	struct bench *bench = *state;
	struct str report =
		fill_file(bench, (struct file){ .header = P("{{ten}}") }, FORM,
			  "ten = a");
	struct str header = part_of(bench, report, "word/header1.xml");

	assert_true(str_find(header, STR("<w:t>a</w:t>")) < header.len);
}

static void
header_keeps_a_paragraph(void **state)
{
	struct bench *bench = *state;
	struct str report = fill_file(
		bench, (struct file){ .header = P("{{ten | or \"\"}}") }, FORM,
		"");
	struct str header = part_of(bench, report, "word/header1.xml");

	assert_true(str_find(header, STR("<w:p></w:p>")) < header.len);
}

static void
same_answers_give_the_same_bytes(void **state)
{
	struct bench *bench = *state;
	struct file file = { .body = P("{{trang | link}}{{ten}}") };
	const char *typed = "ten = a\ntrang = https://a.vn";
	struct str one = fill_file(bench, file, FORM, typed);

	assert_true(str_eq(one, fill_file(bench, file, FORM, typed)));
}

static void
without_a_form_every_value_is_required(void **state)
{
	struct bench *bench = *state;
	struct compiled *compiled = compile_file(
		bench, (struct file){ .body = P("{{Họ tên}}") }, NULL);

	assert_non_null(compiled);
	answer(bench, compiled, "");
	assert_int_equal(bench->faults.errors, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_MISSING);
	compiled_free(compiled);
}

static void
without_a_form_a_value_is_text(void **state)
{
	fills_with(*state, NULL, P("{{Họ tên}}"), "ho_ten = An", P("An"));
}

static void
without_tags_nothing_is_changed(void **state)
{
	struct bench *bench = *state;
	struct file file = { .body = P("x") };
	struct str report = fill_file(bench, file, NULL, "");

	assert_true(str_eq(
		part_of(bench, report, "word/document.xml"),
		part_of(bench, docx_of(bench, &file), "word/document.xml")));
}

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(value_is_printed),
		T(markup_in_a_value_is_text),
		T(tag_in_a_value_is_text),
		T(tag_cut_over_runs_is_one),
		T(tag_looks_like_its_key),
		T(two_tags_in_one_text),
		T(note_prints_nothing),
		T(note_alone_takes_its_paragraph),
		T(unanswered_prints_its_blank),
		T(or_prints_in_its_place),
		T(paragraph_that_came_out_empty_goes),
		T(paragraph_with_text_stays),
		T(paragraph_with_a_break_stays),
		T(cell_keeps_a_paragraph),
		T(row_that_came_out_empty_goes),
		T(paragraphs_make_paragraphs),
		T(paragraphs_in_a_line_are_broken),
		T(rules_see_each_paragraph),
		T(comment_in_a_text_is_no_border),
		T(blanks_between_elements_are_no_paragraph),
		T(paragraph_between_tables_stays),
		T(page_break_is_not_repeated),
		T(address_is_encoded_in_a_link),
		T(report_of_a_dotx_is_a_docx),
		T(report_of_a_docm_keeps_its_macros),
		T(report_of_a_dotm_is_a_docm),
		T(double_blanks_are_kept),
		T(tab_is_an_element),
		T(filters_chain),
		T(long_date_is_printed),
		T(choice_prints_its_label),
		T(choice_is_a_box),
		T(paragraphs_of_a_value_share_no_tracked_change),
		T(parts_of_a_run_share_no_tracked_change),
		T(deleted_revision_is_left_alone),
		T(check_box_is_ticked),
		T(check_box_is_cleared),
		T(check_box_of_yes_and_no),
		T(check_box_of_somebody_else_is_left_alone),
		T(check_box_without_a_form_stays),
		T(check_box_without_a_form_is_set),
		T(check_box_of_no_key_stays),
		T(link_is_a_hyperlink),
		T(link_without_an_answer_is_text),
		T(header_is_filled),
		T(header_keeps_a_paragraph),
		T(same_answers_give_the_same_bytes),
		T(without_a_form_every_value_is_required),
		T(without_a_form_a_value_is_text),
		T(without_tags_nothing_is_changed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
