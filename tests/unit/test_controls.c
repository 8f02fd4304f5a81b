#include "fill.h"

#include "controls.h"

#define STAYS(name, body) FILLS_FREELY(name, body, "", body)

/* --- keys ----------------------------------------------------------------- */

FILLS(tag_is_a_key, IN_P(SDT(TAG("ten") PLAIN, RUN("x"))), "ten = A",
      IN_P(SDT(TAG("ten") PLAIN, RUN("A"))))
FILLS(title_is_a_key, IN_P(SDT(ALIAS("Tên") PLAIN, RUN("x"))), "ten = A",
      IN_P(SDT(ALIAS("Tên") PLAIN, RUN("A"))))
FILLS(tag_comes_before_the_title,
      IN_P(SDT(ALIAS("ten") TAG("so") PLAIN, RUN("x"))), "ten = A\nso = 1",
      IN_P(SDT(ALIAS("ten") TAG("so") PLAIN, RUN("1"))))
FILLS(title_stands_in_for_a_tag_that_means_nothing,
      IN_P(SDT(ALIAS("ten") TAG("goog_rdk_1") PLAIN, RUN("x"))), "ten = A",
      IN_P(SDT(ALIAS("ten") TAG("goog_rdk_1") PLAIN, RUN("A"))))
FILLS(control_of_somebody_else_is_left_alone,
      IN_P(SDT(TAG("khac") SHOWS, GREY("x"))) P("{{ten}}"), "ten = A",
      IN_P(SDT(TAG("khac") SHOWS, GREY("x"))) P("A"))
FILLS(control_without_a_key_is_left_alone,
      IN_P(SDT(SHOWS, GREY("x"))) P("{{ten}}"), "ten = A",
      IN_P(SDT(SHOWS, GREY("x"))) P("A"))
FILLS_FREELY(title_is_the_key_where_the_tag_is_a_number,
	     IN_P(SDT(ALIAS("Họ tên") TAG("12") PLAIN, RUN("x"))), "ho_ten = A",
	     IN_P(SDT(ALIAS("Họ tên") TAG("12") PLAIN, RUN("A"))))
static void
tag_of_google_docs_is_no_question(void **state)
{
	struct compiled *compiled = compile_file(
		*state,
		(struct file){ .body = IN_P(SDT(TAG("goog_rdk_1"), RUN("x"))) },
		NULL);

	assert_non_null(compiled);
	assert_int_equal(compiled->form->fields.count, 0);
	compiled_free(compiled);
}
FILLS(choice_in_a_text, IN_P(SDT(TAG("muc.tot") PLAIN, RUN("x"))), "muc = tot",
      IN_P(SDT(TAG("muc.tot") PLAIN, RUN("☒"))))

/* --- runs ----------------------------------------------------------------- */

FILLS(placeholder_goes, IN_P(SDT(TAG("ten") SHOWS PLAIN, GREY("Bấm vào đây"))),
      "ten = A", IN_P(SDT(TAG("ten") PLAIN, BOLD("A"))))
FILLS(properties_of_the_control_are_those_of_its_text,
      IN_P(SDT("<w:rPr><w:i/></w:rPr>" TAG("ten") SHOWS, GREY("x"))), "ten = A",
      IN_P(SDT("<w:rPr><w:i/></w:rPr>" TAG("ten"),
	       "<w:r><w:rPr><w:i/></w:rPr><w:t>A</w:t></w:r>")))
FILLS(runs_become_one, IN_P(SDT(TAG("ten"), BOLD("a") RUN("b") GREY("c"))),
      "ten = A", IN_P(SDT(TAG("ten"), BOLD("A"))))
FILLS(lines_of_a_text_in_a_line,
      IN_P(SDT(TAG("ghi_chu") "<w:text w:multiLine=\"1\"/>", RUN("x"))),
      "ghi_chu = A\n B",
      IN_P(SDT(TAG("ghi_chu") "<w:text w:multiLine=\"1\"/>",
	       "<w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>")))
FILLS(text_beside_a_control_stays,
      IN_P(RUN("a") SDT(TAG("ten"), RUN("x")) RUN("b")), "ten = A",
      IN_P(RUN("a") SDT(TAG("ten"), RUN("A")) RUN("b")))
FILLS(temporary_control_goes_when_it_is_filled,
      IN_P(SDT(TAG("ten") "<w:temporary/>" SHOWS, GREY("x")) RUN("b")),
      "ten = A", IN_P(BOLD("A") RUN("b")))
FILLS(temporary_control_stays_when_it_is_not_filled,
      IN_P(SDT(TAG("ten") "<w:temporary/>" SHOWS, GREY("x")) RUN("b")), "",
      IN_P(SDT(TAG("ten") "<w:temporary/>" SHOWS, GREY("x")) RUN("b")))
FILLS(empty_control_is_filled, IN_P(RUN("a") SDT(TAG("ten"), "")), "ten = A",
      IN_P(RUN("a") SDT(TAG("ten"), RUN("A"))))
FILLS(picture_control_is_left_alone,
      IN_P(SDT(TAG("ten") "<w:picture/>", RUN("x"))) P("{{ten}}"), "ten = A",
      IN_P(SDT(TAG("ten") "<w:picture/>", RUN("x"))) P("A"))
#define HALF IN_P(SDT(TAG("ten"), CHAR("begin")) CHAR("end"))
FILLS(control_with_half_a_field_is_left_alone, HALF, "ten = A", HALF)

/* --- blocks, cells, rows -------------------------------------------------- */

#define CENTRE "<w:pPr><w:jc w:val=\"center\"/></w:pPr>"

FILLS(rich_text_becomes_paragraphs,
      SDT(TAG("ghi_chu"), "<w:p>" CENTRE BOLD("a") RUN("b") "</w:p>" P("c")),
      "ghi_chu = A\n B",
      SDT(TAG("ghi_chu"),
	  "<w:p>" CENTRE BOLD("A") "</w:p><w:p>" CENTRE BOLD("B") "</w:p>"))
FILLS(plain_text_becomes_lines,
      SDT(TAG("ghi_chu") "<w:text w:multiLine=\"1\"/>", P("a")),
      "ghi_chu = A\n B",
      SDT(TAG("ghi_chu") "<w:text w:multiLine=\"1\"/>",
	  IN_P("<w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>")))
FILLS(table_in_a_rich_text_goes,
      SDT(TAG("ten"), TBL(TR(TC(P("a")))) P("b")) "<w:p/>", "ten = A",
      SDT(TAG("ten"), P("A")) "<w:p></w:p>")
FILLS(cell_is_filled,
      TBL("<w:tr>" SDT(TAG("ten"), "<w:tc><w:tcPr/>" P("a") P("b") "</w:tc>")
		  TC(P("c")) "</w:tr>"),
      "ten = A",
      TBL("<w:tr>" SDT(TAG("ten"), "<w:tc><w:tcPr/>" P("A") "</w:tc>")
		  TC(P("c")) "</w:tr>"))
FILLS(rows_are_left_alone, TBL(SDT(TAG("ten"), TR(TC(P("a"))))) P("{{ten}}"),
      "ten = A", TBL(SDT(TAG("ten"), TR(TC(P("a"))))) P("A"))
FILLS(control_around_tags_only_holds_them, SDT(TAG("ten"), P("Số {{so}}")),
      "ten = A\nso = 1",
      SDT(TAG("ten"), "<w:p><w:r><w:t xml:space=\"preserve\">Số </w:t>"
		      "<w:t>1</w:t></w:r></w:p>"))
FILLS(control_around_controls_only_holds_them,
      SDT(TAG("ghi_chu"), IN_P(SDT(TAG("ten"), RUN("x")))), "ten = A",
      SDT(TAG("ghi_chu"), IN_P(SDT(TAG("ten"), RUN("A")))))
FILLS(control_around_another_ones_control_is_filled,
      SDT(TAG("ghi_chu"), IN_P(SDT(TAG("khac"), RUN("x")))), "ghi_chu = A",
      SDT(TAG("ghi_chu"), P("A")))
FILLS(controls_in_a_block_are_filled_for_each_item,
      TBL(TR(TC(IN_P(RUN("{{#can_bo}}")
			     SDT("<w:id w:val=\"5\"/>" TAG("ho_ten") SHOWS,
				 GREY("x")))) TC(P("{{/can_bo}}")))),
      "[can_bo]\nho_ten = A\n[can_bo]\nchuc = c\n[can_bo]\nho_ten = B",
      TBL(TR(TC(IN_P(SDT("<w:id w:val=\"5\"/>" TAG("ho_ten"), BOLD("A"))))
		     TC("<w:p></w:p>"))
		  TR(TC(IN_P(SDT(TAG("ho_ten") SHOWS, GREY("x"))))
			     TC("<w:p></w:p>"))
			  TR(TC(IN_P(SDT(TAG("ho_ten"), BOLD("B"))))
				     TC("<w:p></w:p>"))) "<w:p></w:p>")

/* --- bookmarks and comments ----------------------------------------------- */

FILLS(bookmark_in_a_control_goes_around_it,
      IN_P(SDT(TAG("ten"), RUN("a") START("1") RUN("b") END("1"))), "ten = A",
      IN_P(START("1") SDT(TAG("ten"), RUN("A")) END("1")))
FILLS(half_of_a_bookmark_is_not_lost,
      IN_P(START("1") RUN("a") SDT(TAG("ten"), RUN("b") END("1") RUN("c"))),
      "ten = A", IN_P(START("1") RUN("a") SDT(TAG("ten"), RUN("A")) END("1")))
FILLS(bookmark_in_a_paragraph_goes_around_the_control,
      SDT(TAG("ten"), IN_P(START("1") RUN("a") END("1"))), "ten = A",
      START("1") SDT(TAG("ten"), P("A")) END("1"))
FILLS(bookmark_stays_in_its_cell,
      TBL("<w:tr>" SDT(TAG("ten"),
		       TC(IN_P(START("1") RUN("a") END("1")))) "</w:tr>"),
      "ten = A",
      TBL("<w:tr>" SDT(TAG("ten"), TC(START("1") END("1") P("A"))) "</w:tr>"))
FILLS(comment_keeps_its_reference,
      IN_P(SDT(TAG("ten"),
	       "<w:commentRangeStart w:id=\"0\"/>" RUN(
		       "a") "<w:commentRangeEnd w:id=\"0\"/><w:r>"
			    "<w:commentReference w:id=\"0\"/></w:r>")),
      "ten = A",
      IN_P("<w:commentRangeStart w:id=\"0\"/>" SDT(
	      TAG("ten"),
	      RUN("A") "<w:r><w:commentReference w:id=\"0\"/></w:r>") "<w:commentRangeEnd w:id=\"0\"/>"))

/* --- without an answer ---------------------------------------------------- */

FILLS(placeholder_stays_without_an_answer,
      IN_P(SDT(TAG("ten") SHOWS, GREY("Bấm vào đây"))), "",
      IN_P(SDT(TAG("ten") SHOWS, GREY("Bấm vào đây"))))
FILLS(text_of_the_template_goes_without_an_answer,
      IN_P(SDT(TAG("ten") PLAIN, BOLD("Trường A"))), "",
      IN_P(SDT(TAG("ten") SHOWS PLAIN, BOLD("……"))))
STAYS(control_without_a_form_stays,
      IN_P(SDT(TAG("ten") PLAIN, BOLD("Trường A")))
	      SDT(ALIAS("x"), TBL(TR(TC(P("a")))) P("b")))
FILLS_FREELY(control_without_a_form_is_filled,
	     SDT(TAG("ten") SHOWS, IN_P(GREY("x"))), "ten = A\n B",
	     SDT(TAG("ten"), IN_P(BOLD("A")) IN_P(BOLD("B"))))
STAYS(controls_that_differ_without_a_form_stay,
      IN_P(SDT(TAG("a.b"), RUN("x")) SDT(TAG("a.c"), RUN("x")))
	      IN_P(SDT(TAG("a"), RUN("x"))))

static void
placeholder_comes_back_from_the_glossary(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.body = IN_P(SDT(TAG("ten") "<w:placeholder><w:docPart "
					    "w:val=\"P1\"/></w:placeholder>",
				 BOLD("Trường A"))),
		.types = OVERRIDE("glossary/document.xml", "document.glossary+xml")
			OVERRIDE("styles.xml", "styles+xml"),
		.rels = RELATE("gl", "glossaryDocument", "glossary/document.xml")
			RELATE("y", "styles", "styles.xml"),
		.more = {
			ENTRY("word/glossary/document.xml",
			      "<w:glossaryDocument " SPACES "><w:docParts>"
			      "<w:docPart><w:docPartPr><w:name w:val='P1'/>"
			      "</w:docPartPr><w:docPartBody>" P("Bấm vào đây")
			      "</w:docPartBody></w:docPart></w:docParts>"
			      "</w:glossaryDocument>"),
			ENTRY("word/styles.xml",
			      "<w:styles " SPACES "><w:style w:type='character'"
			      " w:styleId='Mo'><w:name w:val='Placeholder Text'"
			      "/></w:style></w:styles>"),
		},
	};
	struct str body = body_of(bench, fill_file(bench, file, FORM, ""));

	assert_text(body,
		    IN_P(SDT(TAG("ten") "<w:placeholder><w:docPart "
					"w:val=\"P1\"/></w:placeholder>" SHOWS,
			     "<w:r><w:rPr><w:rStyle w:val=\"Mo\"/></w:rPr>"
			     "<w:t>Bấm vào đây</w:t></w:r>")));
}

/* --- dates ---------------------------------------------------------------- */

#define DATE(full, format)                                     \
	"<w:date" full "><w:dateFormat w:val=\"" format "\"/>" \
	"<w:lid w:val=\"vi-VN\"/></w:date>"
#define FULL " w:fullDate=\"2025-09-05T00:00:00Z\""

FILLS(date_by_its_format,
      IN_P(SDT(TAG("ngay") SHOWS DATE("", "dd/MM/yyyy"), GREY("x"))),
      "ngay = 5/9/2025",
      IN_P(SDT(TAG("ngay") DATE(FULL, "dd/MM/yyyy"), BOLD("05/09/2025"))))
FILLS(date_that_was_there_goes,
      IN_P(SDT(TAG("ngay") DATE(" w:fullDate=\"2020-01-01T00:00:00Z\"", "d.M"),
	       RUN("x"))),
      "ngay = 5/9/2025", IN_P(SDT(TAG("ngay") DATE(FULL, "d.M"), RUN("5.9"))))
FILLS(date_is_cleared, IN_P(SDT(TAG("ngay") DATE(FULL, "d/M"), RUN("5/9"))), "",
      IN_P(SDT(TAG("ngay") SHOWS DATE("", "d/M"), RUN("……"))))
FILLS(text_in_a_date, IN_P(SDT(TAG("ten") DATE(FULL, "d/M"), RUN("x"))),
      "ten = tháng 9", IN_P(SDT(TAG("ten") DATE("", "d/M"), RUN("tháng 9"))))
FILLS(date_in_a_text, IN_P(SDT(TAG("ngay") PLAIN, RUN("x"))), "ngay = 5/9/2025",
      IN_P(SDT(TAG("ngay") PLAIN, RUN("05/9/2025"))))
FILLS_FREELY(date_without_a_form,
	     IN_P(SDT(TAG("a") DATE("", "d/M/yyyy"), RUN("x"))),
	     "a = 2025-09-05",
	     IN_P(SDT(TAG("a") DATE(FULL, "d/M/yyyy"), RUN("5/9/2025"))))

/* --- lists ---------------------------------------------------------------- */

#define ITEMS                                                      \
	"<w:listItem w:value=\"Chọn một mục.\"/>" ITEM("Tốt", "1") \
		ITEM("Rất kém", "KÉM")
#define LIST(last) "<w:dropDownList" last ">" ITEMS "</w:dropDownList>"
#define COMBO(last) "<w:comboBox" last ">" ITEMS "</w:comboBox>"
#define LAST(value) " w:lastValue=\"" value "\""

FILLS(item_is_chosen_by_its_text,
      IN_P(SDT(TAG("muc") SHOWS LIST(""), GREY("x"))), "muc = tot",
      IN_P(SDT(TAG("muc") LIST(LAST("1")), BOLD("Tốt"))))
FILLS(item_is_chosen_by_its_value, IN_P(SDT(TAG("muc") LIST(""), RUN("x"))),
      "muc = kem", IN_P(SDT(TAG("muc") LIST(LAST("KÉM")), RUN("Rất kém"))))
FILLS(list_is_cleared, IN_P(SDT(TAG("muc") LIST(LAST("1")), RUN("Tốt"))), "",
      IN_P(SDT(TAG("muc") SHOWS LIST(""), RUN("……"))))
FILLS(list_around_paragraphs, SDT(TAG("muc") LIST(""), P("x")), "muc = tot",
      SDT(TAG("muc") LIST(LAST("1")), P("Tốt")))
FILLS(combo_box_takes_an_item, IN_P(SDT(TAG("muc") COMBO(""), RUN("x"))),
      "muc = kem", IN_P(SDT(TAG("muc") COMBO(LAST("KÉM")), RUN("Rất kém"))))
FILLS(combo_box_takes_any_text,
      IN_P(SDT(TAG("ten") COMBO(LAST("1")), RUN("x"))), "ten = A",
      IN_P(SDT(TAG("ten") COMBO(""), RUN("A"))))
FILLS_FREELY(list_without_a_form, IN_P(SDT(TAG("a") LIST(""), RUN("x"))),
	     "a = Rất kém",
	     IN_P(SDT(TAG("a") LIST(LAST("KÉM")), RUN("Rất kém"))))
STAYS(lists_without_a_form_stay,
      IN_P(SDT(TAG("a") LIST(""), RUN("x"))
		   SDT(TAG("b") "<w:dropDownList/>", RUN("y"))
			   SDT(TAG("c") COMBO(""), RUN("z"))))

/* --- faults --------------------------------------------------------------- */

#define BOX(key) "<w:p>" SDT(TAG(key) "<w14:checkbox/>", RUN("☐")) "</w:p>"

/* With a tick of Wingdings and a box of FONT. */
#define SYMBOLS(checked, code, font)                                       \
	TAG("muc.tot")                                                     \
	"<w14:checkbox><w14:checked w14:val=\"" checked "\"/>"             \
	"<w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/>"      \
	"<w14:uncheckedState w14:val=\"" code "\" w14:font=\"" font "\"/>" \
	"</w14:checkbox>"
#define SYM(code) "<w:r><w:sym w:font=\"Wingdings\" w:char=\"" code "\"/></w:r>"

FILLS(symbol_of_a_font_is_ticked,
      IN_P(SDT(SYMBOLS("0", "00A8", "Wingdings"), SYM("F0A8"))), "muc = tot",
      IN_P(SDT(SYMBOLS("1", "00A8", "Wingdings"), SYM("F0FE"))))
FILLS(symbol_of_a_font_is_cleared,
      IN_P(SDT(SYMBOLS("1", "00A8", "Wingdings"), SYM("F0FE"))), "muc = kem",
      IN_P(SDT(SYMBOLS("0", "00A8", "Wingdings"), SYM("F0A8"))))
FILLS(letter_becomes_a_symbol,
      IN_P(SDT(SYMBOLS("0", "2610", "MS Gothic"), RUN("☐"))), "muc = tot",
      IN_P(SDT(SYMBOLS("1", "2610", "MS Gothic"), SYM("F0FE"))))
FILLS(symbol_becomes_a_letter,
      IN_P(SDT(SYMBOLS("1", "2610", "MS Gothic"), SYM("F0FE"))), "muc = kem",
      IN_P(SDT(SYMBOLS("0", "2610", "MS Gothic"), RUN("☐"))))
REFUSES(check_box_needs_a_yes_or_no, BOX("so"), MSG_CONTROL_BOX)
REFUSES(check_box_of_no_choice, BOX("muc.vua"), MSG_TAG_CHOICE)
REFUSES(text_needs_one_value, IN_P(SDT(TAG("can_bo"), RUN("x"))),
	MSG_CONTROL_RECORDS)

REFUSES(list_needs_a_choice, IN_P(SDT(TAG("ten") LIST(""), RUN("x"))),
	MSG_CONTROL_LIST)
REFUSES(choice_without_an_item,
	IN_P(SDT(TAG("muc") "<w:dropDownList>" ITEM("Tốt",
						    "1") "</w:dropDownList>",
		 RUN("x"))),
	MSG_CONTROL_ITEM)

#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(tag_is_a_key),
		T(title_is_a_key),
		T(tag_comes_before_the_title),
		T(title_stands_in_for_a_tag_that_means_nothing),
		T(control_of_somebody_else_is_left_alone),
		T(control_without_a_key_is_left_alone),
		T(title_is_the_key_where_the_tag_is_a_number),
		T(tag_of_google_docs_is_no_question),
		T(choice_in_a_text),
		T(placeholder_goes),
		T(properties_of_the_control_are_those_of_its_text),
		T(runs_become_one),
		T(lines_of_a_text_in_a_line),
		T(text_beside_a_control_stays),
		T(temporary_control_goes_when_it_is_filled),
		T(temporary_control_stays_when_it_is_not_filled),
		T(empty_control_is_filled),
		T(picture_control_is_left_alone),
		T(control_with_half_a_field_is_left_alone),
		T(rich_text_becomes_paragraphs),
		T(plain_text_becomes_lines),
		T(table_in_a_rich_text_goes),
		T(cell_is_filled),
		T(rows_are_left_alone),
		T(control_around_tags_only_holds_them),
		T(control_around_controls_only_holds_them),
		T(control_around_another_ones_control_is_filled),
		T(controls_in_a_block_are_filled_for_each_item),
		T(bookmark_in_a_control_goes_around_it),
		T(half_of_a_bookmark_is_not_lost),
		T(bookmark_in_a_paragraph_goes_around_the_control),
		T(bookmark_stays_in_its_cell),
		T(comment_keeps_its_reference),
		T(placeholder_stays_without_an_answer),
		T(text_of_the_template_goes_without_an_answer),
		T(control_without_a_form_stays),
		T(control_without_a_form_is_filled),
		T(controls_that_differ_without_a_form_stay),
		T(placeholder_comes_back_from_the_glossary),
		T(date_by_its_format),
		T(date_that_was_there_goes),
		T(date_is_cleared),
		T(text_in_a_date),
		T(date_in_a_text),
		T(date_without_a_form),
		T(item_is_chosen_by_its_text),
		T(item_is_chosen_by_its_value),
		T(list_is_cleared),
		T(list_around_paragraphs),
		T(combo_box_takes_an_item),
		T(combo_box_takes_any_text),
		T(list_without_a_form),
		T(lists_without_a_form_stay),
		T(symbol_of_a_font_is_ticked),
		T(symbol_of_a_font_is_cleared),
		T(letter_becomes_a_symbol),
		T(symbol_becomes_a_letter),
		T(check_box_needs_a_yes_or_no),
		T(check_box_of_no_choice),
		T(text_needs_one_value),
		T(list_needs_a_choice),
		T(choice_without_an_item),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
