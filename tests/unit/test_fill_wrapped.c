/* Tags within what Word puts around and between runs. */
#include "fill.h"

#define WRAP(element, inside) \
	"<w:" element " w:element=\"e\">" inside "</w:" element ">"
#define LINE(inside) "<w:p>" inside "</w:p>"
#define REVISED(element, id, inside)                                           \
	"<w:" element " w:id=\"" id "\" w:author=\"a\">" inside "</w:" element \
	">"
#define BREAK "<w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr>"
#define BOX_OF(inside)                                       \
	"<w:r>" BRANCHES_AS_WRITTEN("<w:txbxContent>" inside \
				    "</w:txbxContent>") "</w:r>"
#define BRANCHES_AS_WRITTEN(inside)                                \
	"<mc:AlternateContent><mc:Choice Requires=\"w14\">" inside \
	"</mc:Choice><mc:Fallback>" inside "</mc:Fallback>"        \
	"</mc:AlternateContent>"

/* --- in a line ------------------------------------------------------------ */

FILLS(tag_goes_on_in_a_smart_tag,
      LINE(WRAP("smartTag", RUN("{{t")) RUN("en}} b")), "ten = An",
      LINE(WRAP("smartTag",
		RUN("An")) "<w:r><w:t xml:space=\"preserve\"> b</w:t></w:r>"))
FILLS(tag_in_custom_xml, LINE(WRAP("customXml", RUN("{{ten}}"))), "ten = An",
      LINE(WRAP("customXml", RUN("An"))))
FILLS(tag_in_ruby,
      LINE("<w:r><w:ruby><w:rubyPr/><w:rt>" RUN("{{ten}}") "</w:rt><w:rubyBase>" RUN(
	      "{{so}}") "</w:rubyBase></w:ruby></w:r>"),
      "ten = An\nso = 7",
      LINE("<w:r><w:ruby><w:rubyPr/><w:rt>" RUN("An") "</w:rt><w:rubyBase>" RUN(
	      "7") "</w:rubyBase></w:ruby></w:r>"))
FILLS(tag_in_an_inserted_revision, LINE(REVISED("ins", "1", RUN("{{ten}}"))),
      "ten = An", LINE(REVISED("ins", "1", RUN("An"))))
FILLS(tag_that_was_moved_is_filled_where_it_is_now,
      LINE(REVISED("moveFrom", "1", RUN("{{ten}}"))
		   REVISED("moveTo", "2", RUN("{{ten}}"))),
      "ten = An",
      LINE(REVISED("moveFrom", "1", RUN("{{ten}}"))
		   REVISED("moveTo", "2", RUN("An"))))
FILLS(tag_goes_on_behind_a_deletion,
      LINE(RUN("{{t") REVISED("del", "1", "<w:r><w:delText>x</w:delText></w:r>")
		   RUN("en}}")),
      "ten = An",
      LINE(RUN("An")
		   REVISED("del", "1", "<w:r><w:delText>x</w:delText></w:r>")))
FILLS(tag_in_the_result_of_a_field,
      LINE("<w:fldSimple w:instr=\" AUTHOR \">" RUN(
	      "{{ten}}") "</w:fldSimple>"),
      "ten = An",
      LINE("<w:fldSimple w:instr=\" AUTHOR \">" RUN("An") "</w:fldSimple>"))
FILLS(permission_is_given_once,
      P("{{#noi_nhan}}")
	      LINE("<w:permStart w:id=\"1\" w:edGrp=\"everyone\"/>" RUN(
		      "{{.}}") "<w:permEnd w:id=\"1\"/>") P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B",
      LINE("<w:permStart w:id=\"1\" w:edGrp=\"everyone\"/>" RUN(
	      "A") "<w:permEnd w:id=\"1\"/>") P("B"))
FILLS(symbol_keeps_its_paragraph,
      LINE("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" RUN(
	      "{{ten | or \"\"}}")),
      "",
      LINE("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
	   "<w:r></w:r>"))
FILLS(symbol_goes_with_its_block,
      P("a") LINE(RUN("{{#ten}}") "<w:r><w:sym w:char=\"F0FC\"/></w:r>" RUN(
	      "{{/ten}}")),
      "", P("a"))
FILLS(bookmark_of_the_cursor_parts_no_tag,
      LINE(RUN("{{t") "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
		      "<w:bookmarkEnd w:id=\"0\"/>" RUN("en}}")),
      "ten = An",
      LINE(RUN("An") "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
		     "<w:bookmarkEnd w:id=\"0\"/>"))
FILLS(quotes_blanks_and_marks_of_word_are_forgiven,
      P("{{\xC2\xA0te\xCC\x82n\xE2\x80\x8B | or “không” }}"), "", P("không"))

/* --- around paragraphs ---------------------------------------------------- */

FILLS(block_in_custom_xml,
      WRAP("customXml", P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}")),
      "noi_nhan = A\nnoi_nhan = B", WRAP("customXml", P("A") P("B")))
FILLS(both_branches_of_a_text_box_are_filled, LINE(BOX_OF(P("{{ten}}"))),
      "ten = An", LINE(BOX_OF(P("An"))))
FILLS(block_in_a_text_box,
      LINE(BOX_OF(P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}"))),
      "noi_nhan = A\nnoi_nhan = B", LINE(BOX_OF(P("A") P("B"))))
FILLS(text_box_in_a_block,
      P("{{#noi_nhan}}") LINE(BOX_OF(P("{{.}}"))) P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B", LINE(BOX_OF(P("A"))) LINE(BOX_OF(P("B"))))
FILLS(tag_goes_on_behind_a_text_box,
      LINE(RUN("{{t") BOX_OF(P("x")) RUN("en}}")), "ten = An",
      LINE(RUN("An") BOX_OF(P("x"))))

/* --- sections ------------------------------------------------------------- */

FILLS(value_stands_before_a_section_break, LINE(BREAK RUN("{{ten}}")) P("b"),
      "ten = An", LINE(BREAK RUN("An")) P("b"))
FILLS(section_break_keeps_its_paragraph,
      LINE(BREAK RUN("{{ten | or \"\"}}")) P("b"), "",
      LINE(BREAK "<w:r></w:r>") P("b"))
FILLS(section_breaks_after_the_last_paragraph_of_a_value,
      LINE(BREAK RUN("{{ghi_chu}}")) P("b"), "ghi_chu = một\n  hai",
      LINE(BREAK "<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>") P("b"))
FILLS(section_repeats_with_its_block,
      P("{{#noi_nhan}}") LINE(BREAK RUN("{{.}}")) P("{{/noi_nhan}}") P("z"),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(BREAK RUN("A")) LINE(BREAK RUN("B")) P("z"))

/* --- tables --------------------------------------------------------------- */

#define HEAD "<w:tr><w:trPr><w:tblHeader/></w:trPr>" TC(P("H")) "</w:tr>"

FILLS(header_row_stays,
      TBL(HEAD TR(TC(P("{{#noi_nhan}}{{.}}{{/noi_nhan}}")))) P("z"), "",
      TBL(HEAD) P("z"))
FILLS(rows_between_others_repeat,
      TBL(HEAD TR(TC(P("{{#can_bo}}{{ho_ten}}"))) TR(TC(P("x")))
		  TR(TC(P("{{chuc}}{{/can_bo}}"))) TR(TC(P("cuối")))),
      "[can_bo]\nho_ten = A\nchuc = 1\n[can_bo]\nho_ten = B\nchuc = 2",
      TBL(HEAD TR(TC(P("A"))) TR(TC(P("x"))) TR(TC(P("1"))) TR(TC(P("B")))
		  TR(TC(P("x"))) TR(TC(P("2"))) TR(TC(P("cuối")))))
FILLS(row_of_one_cell_repeats,
      TBL(HEAD TR(TC(P("{{#noi_nhan}}") P("{{.}}{{/noi_nhan}}")))),
      "noi_nhan = A\nnoi_nhan = B", TBL(HEAD TR(TC(P("A"))) TR(TC(P("B")))))
FILLS(table_in_a_cell_of_rows_that_repeat,
      TBL(TR(TC(P("{{#can_bo}}{{ho_ten}}")
			TBL(TR(TC(P("{{#lop}}{{.}}")) TC(P("x{{/lop}}"))))
				P("-{{/can_bo}}")))) P("z"),
      "[can_bo]\nho_ten = A\nlop = 1\nlop = 2\n[can_bo]\nho_ten = B",
      TBL(TR(TC(P("A") TBL(TR(TC(P("1")) TC(P("x"))) TR(TC(P("2")) TC(P("x"))))
			P("-"))) TR(TC(P("B") P("-")))) P("z"))

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(tag_goes_on_in_a_smart_tag),
		BENCH_TEST(tag_in_custom_xml),
		BENCH_TEST(tag_in_ruby),
		BENCH_TEST(tag_in_an_inserted_revision),
		BENCH_TEST(tag_that_was_moved_is_filled_where_it_is_now),
		BENCH_TEST(tag_goes_on_behind_a_deletion),
		BENCH_TEST(tag_in_the_result_of_a_field),
		BENCH_TEST(permission_is_given_once),
		BENCH_TEST(symbol_keeps_its_paragraph),
		BENCH_TEST(symbol_goes_with_its_block),
		BENCH_TEST(bookmark_of_the_cursor_parts_no_tag),
		BENCH_TEST(quotes_blanks_and_marks_of_word_are_forgiven),
		BENCH_TEST(block_in_custom_xml),
		BENCH_TEST(both_branches_of_a_text_box_are_filled),
		BENCH_TEST(block_in_a_text_box),
		BENCH_TEST(text_box_in_a_block),
		BENCH_TEST(tag_goes_on_behind_a_text_box),
		BENCH_TEST(value_stands_before_a_section_break),
		BENCH_TEST(section_break_keeps_its_paragraph),
		BENCH_TEST(section_breaks_after_the_last_paragraph_of_a_value),
		BENCH_TEST(section_repeats_with_its_block),
		BENCH_TEST(header_row_stays),
		BENCH_TEST(rows_between_others_repeat),
		BENCH_TEST(row_of_one_cell_repeats),
		BENCH_TEST(table_in_a_cell_of_rows_that_repeat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
