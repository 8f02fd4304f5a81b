/* test_extract.c - answers off pages that people have changed. */
#include "carry.h"

#define BOTH P("{{ten}}.") P("{{ten | upper}}.")
#define BOXES P("{{muc.tot}} a {{muc.kem}} b")
#define PEOPLE                        \
	TBL(TR(TC(P("h")) TC(P("h"))) \
		    TR(TC(P("{{#can_bo}}{{ho_ten}}")) TC(P("{{/can_bo}}"))))
#define TWO "[can_bo]\nho_ten = A\nchuc = a\n[can_bo]\nho_ten = B\nchuc = b\n"
#define LISTS                                                       \
	"[gui]\ntype = list\n[dau]\ntype = list\nvalue = "          \
	"gui[position() < last()]\npart of = gui\n[cuoi]\nvalue = " \
	"gui[last()]\npart of = gui\n"
#define PARTS P("{{#dau}}") P("- {{.}};") P("{{/dau}}") P("- {{cuoi}}.")

#define READS(name, body, typed, from, to, expected)                  \
	static void name(void **state)                                \
	{                                                             \
		reads(*state, FORM, body, typed, from, to, expected); \
	}

/* The faults of such a report. */
static void
tells(struct bench *bench, const char *form_text, const char *body,
      const char *typed, const char *from, const char *to, const char *expected)
{
	struct str report = carry(bench, form_text, body, typed);

	read_back(bench, form_text, edited(bench, report, from, to));
	assert_text(read_faults(bench), expected);
}

#define TELLS(name, body, typed, from, to, expected)                  \
	static void name(void **state)                                \
	{                                                             \
		tells(*state, FORM, body, typed, from, to, expected); \
	}

/* --- texts ---------------------------------------------------------------- */

READS(text_that_is_typed_over, P("{{ten}}."), "ten = A\nso = 1", "<w:t>A<",
      "<w:t>B &amp; C<", "ten = B & C\nso = 1\n")
READS(answers_that_are_not_printed_are_kept, P("x"), "ten = A\nso = 1", ">x<",
      ">y<", "ten = A\nso = 1\n")
READS(emptied_text_is_no_answer, P("{{ten}}."), "ten = A", "<w:t>A</w:t>", "",
      "")
READS(dots_are_no_answer, P("{{ten}}."), "ten = A", "<w:t>A<", "<w:t>....<", "")
READS(placeholder_that_is_written_over, P("{{ten}}."), "", "<w:t>……<",
      "<w:t>B<", "ten = B\n")
READS(revisions_are_as_they_stand, P("{{ten}}."), "ten = A",
      "<w:r><w:t>A</w:t></w:r>",
      "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>A</w:delText></w:r>"
      "</w:del><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>B</w:t></w:r></w:ins>"
      "<w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t>C</w:t></w:r>"
      "</w:moveFrom>",
      "ten = B\n")
READS(hidden_text_is_not_read, P("{{ten}}."), "ten = A",
      "<w:r><w:t>A</w:t></w:r>",
      "<w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>B</w:t></w:r>",
      "ten = A\n")
READS(number_in_another_writing, P("{{so | number}}."), "so = 1", "<w:t>1<",
      "<w:t>1.013<", "so = 1013\n")
READS(date_that_is_typed_over, P("{{ngay | long-date}}."), "ngay = 5/9/2025",
      "ngày 05 tháng 9 năm 2025", "6-9-2025", "ngay = 2025-09-06\n")
READS(date_that_reads_otherwise_is_the_one_kept, P("{{ngay}}."),
      "ngay = 5/9/2025", "\"2025-09-05T00:00:00Z\"", "\"2025-09-06T00:00:00Z\"",
      "ngay = 2025-09-05\n")

#define PICKER(picture)                                               \
	IN_P(SDT(TAG("ngay") "<w:date><w:dateFormat w:val=\"" picture \
			     "\"/></w:date>",                         \
		 RUN("x")) RUN("."))

READS(date_is_read_as_its_control_prints_it, PICKER("M/d/yyyy"),
      "ngay = 5/9/2025", "<w:t>.<", "<w:t>.<", "ngay = 2025-09-05\n")
READS(date_is_typed_over_as_its_control_prints_it, PICKER("M/d/yyyy"),
      "ngay = 5/9/2025", "<w:t>9/5/2025<", "<w:t>9/6/2025<",
      "ngay = 2025-09-06\n")
READS(date_that_cannot_be_meant_so_is_read_as_usual, PICKER("M/d/yyyy"),
      "ngay = 5/9/2025", "<w:t>9/5/2025<", "<w:t>13/9/2025<",
      "ngay = 2025-09-13\n")
READS(dates_of_two_pictures_are_one, PICKER("M/d/yyyy") PICKER("dd.MM.yyyy"),
      "ngay = 5/9/2025", "<w:t>.<", "<w:t>.<", "ngay = 2025-09-05\n")
READS(choice_of_another_item, P("{{muc}}."), "muc = tot", "<w:t>Tốt<",
      "<w:t>Kém<", "muc = kem\n")
READS(added_paragraphs_are_read, P("{{ghi_chu}}") P("x"), "ghi_chu = A",
      "</w:p></w:sdtContent>",
      "</w:p><w:p><w:r><w:t>B</w:t></w:r></w:p></w:sdtContent>",
      "ghi_chu = A\n  B\n")
READS(removed_mark_joins_paragraphs, P("{{ghi_chu}}") P("x"), "ghi_chu = A\n B",
      "<w:p><w:sdt>",
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr>"
      "<w:sdt>",
      "ghi_chu = AB\n")

static void
date_without_a_readable_text_is_the_one_kept(void **state)
{
	struct bench *bench = *state;
	struct str report =
		carry(bench, FORM, P("{{ngay}}."), "ngay = 5/9/2025");

	report = edited(bench, report, ">05/9/2025<", ">Thứ Bảy đầu tháng<");
	report = edited(bench, report, "2025-09-05T", "2025-09-06T");
	assert_text(read_back(bench, FORM, report), "ngay = 2025-09-06\n");
}

/* --- several places ------------------------------------------------------- */

TELLS(places_that_differ_are_told, BOTH, "ten = A", "<w:t>A<", "<w:t>B<",
      "1 places-differ; 2 places-differ")
TELLS(wrong_answer_is_told_at_its_place, P("x") P("{{so}}."), "so = 1",
      "<w:t>1<", "<w:t>một<", "2 not-integer")

static void
places_that_agree_are_one_answer(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, FORM, BOTH, "ten = Anh");

	report = edited(bench, report, ">Anh<", ">Bình<");
	report = edited(bench, report, ">ANH<", ">BÌNH<");
	assert_text(read_back(bench, FORM, report), "ten = Bình\n");
	assert_text(read_faults(bench), "");
}

static void
copy_of_a_control_is_no_fault(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, FORM, P("{{ten}}."), "ten = A");
	struct str xml = part_of(bench, report, "word/document.xml");
	size_t from = str_find(xml, STR("<w:p><w:sdt>"));
	size_t to = str_find(xml, STR("</w:sdt>"));
	struct str copy = arena_concat(&bench->arena, str_slice(xml, from, to),
				       STR("</w:sdt></w:p>"));

	report = edited(
		bench, report, "<w:sectPr",
		arena_concat(&bench->arena, copy, STR("<w:sectPr")).data);
	assert_text(read_back(bench, FORM, report), "ten = A\n");
	assert_text(read_faults(bench), "");
}

/* --- boxes ---------------------------------------------------------------- */

/* Of a box: its state and what it shows. */
#define SHOWN_BOX(state, sign)                                                \
	"w14:val=\"" state "\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>" \
	"<w:t>" sign "<"
#define EMPTY SHOWN_BOX("0", "☐")
#define TICKED SHOWN_BOX("1", "☒")

TELLS(two_boxes_of_one_question, BOXES, "muc = kem", EMPTY, TICKED,
      "1 boxes-two")

static void
no_box_of_a_required_question(void **state)
{
	tells(*state,
	      "[a]\ntype = choice\nchoice = co\nchoice = khong\nrequired = yes",
	      P("{{a.co}} x {{a.khong}} y"), "a = co", TICKED, EMPTY,
	      "1 missing");
}

static void
box_that_is_ticked_by_hand(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, FORM, BOXES, "muc = tot");

	report = edited(bench, report, TICKED, EMPTY);
	report = edited_after(bench, report, "muc.kem", EMPTY, TICKED);
	assert_text(read_back(bench, FORM, report), "muc = kem\n");
}

READS(sign_that_is_typed_over_a_box_ticks_it, BOXES, "", "<w:t>☐<", "<w:t>x<",
      "muc = tot\n")
READS(tick_without_a_sign_is_none, BOXES, "muc = tot", "<w:t>☒<", "<w:t>☐<", "")

#define NEW_ITEM(properties, text)                                                \
	"<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val=\"baocao:noi_nhan|!\"/>" \
	"</w:placeholder><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>"     \
	"<w:p><w:sdt><w:sdtPr><w:placeholder><w:docPart "                         \
	"w:val=\"baocao:noi_nhan|*\"/></w:placeholder>" properties                \
	"</w:sdtPr><w:sdtContent>" RUN(text) "</w:sdtContent></w:sdt></w:p>"      \
					     "</w:sdtContent></w:sdt>"
#define ITEMS P("{{#noi_nhan}}") P("- {{.}};") P("{{/noi_nhan}}") P("x")
#define END_OF_ITEMS "</w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
#define ITEM_ADDED(properties, text)              \
	"</w:p></w:sdtContent></w:sdt>" NEW_ITEM( \
		properties, text) "</w:sdtContent></w:sdt>"

/* --- typed outside of controls -------------------------------------------- */

#define NOTES P("Ghi chú:") P("{{ghi_chu}}") P("Hết.") P("{{ten}}")
#define TYPED "<w:p><w:r><w:t>B</w:t></w:r></w:p>"
#define END_OF_NOTES "</w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>Hết."

READS(paragraph_after_a_control_is_read, NOTES, "ghi_chu = A", END_OF_NOTES,
      "</w:p></w:sdtContent></w:sdt>" TYPED "<w:p><w:r><w:t>Hết.",
      "ghi_chu = A\n  B\n")
READS(blank_paragraph_after_a_control_is_none, NOTES, "ghi_chu = A",
      END_OF_NOTES, "</w:p></w:sdtContent></w:sdt><w:p/><w:p><w:r><w:t>Hết.",
      "ghi_chu = A\n")
READS(fixed_text_is_known_with_other_blanks, NOTES, "ghi_chu = A", END_OF_NOTES,
      "</w:p></w:sdtContent></w:sdt>" TYPED "<w:p><w:r><w:t>Hết .",
      "ghi_chu = A\n  B\n")
READS(paragraph_before_the_end_is_read, P("{{ghi_chu}}"), "ghi_chu = A",
      "</w:p></w:sdtContent></w:sdt>", "</w:p></w:sdtContent></w:sdt>" TYPED,
      "ghi_chu = A\n  B\n")
READS(text_after_a_value_is_of_it, P("Tên: {{ten}}, số {{so}}."),
      "ten = A\nso = 1", ">, số <", "> và B, số <", "ten = A và B\nso = 1\n")
READS(text_before_a_value_is_of_it, P("Tên: {{ten}}, số {{so}}."),
      "ten = A\nso = 1", ">, số <", ">, số 2<", "ten = A\nso = 21\n")
READS(text_around_a_value_alone_is_of_it, P("{{ten}}") P("x"), "ten = A",
      "<w:p><w:sdt>",
      "<w:p><w:r><w:t xml:space=\"preserve\">Ông </w:t></w:r><w:sdt>",
      "ten = Ông A\n")
READS(block_in_line_is_fixed_text, P("{{#so}}Số {{so}}{{/so}} của {{ten}}."),
      "ten = A", ">.<", "> và B.<", "ten = A và B\n")
READS(paragraph_after_an_item_is_one, ITEMS, "noi_nhan = A\nnoi_nhan = C",
      "</w:p></w:sdtContent></w:sdt>",
      "</w:p><w:p><w:r><w:t>- B;</w:t></w:r></w:p></w:sdtContent></w:sdt>",
      "noi_nhan = A\nnoi_nhan = B\nnoi_nhan = C\n")
READS(paragraph_after_the_last_item_is_one, ITEMS, "noi_nhan = A", END_OF_ITEMS,
      END_OF_ITEMS "<w:p><w:r><w:t>- B.</w:t></w:r></w:p>",
      "noi_nhan = A\nnoi_nhan = B\n")
TELLS(changed_text_after_a_control_is_told, NOTES, "ghi_chu = A", END_OF_NOTES,
      "</w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>Chấm dứt.", "2 text-beside")
TELLS(changed_text_beside_a_control_is_told, P("Tên: {{ten}}."), "ten = A",
      ">Tên: <", ">Họ tên: <", "1 text-beside")

/* --- lists and records ---------------------------------------------------- */

#define ITEM_ROW(text)                                                            \
	"<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>" TR( \
		TC("<w:p><w:sdt><w:sdtPr><w:tag w:val=\"ho_ten\"/></w:sdtPr>"     \
		   "<w:sdtContent>" RUN(text) "</w:sdtContent></w:sdt></w:p>")    \
			TC("<w:p/>")) "</w:sdtContent></w:sdt>"
#define END_OF_SECTION "</w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt>"

READS(row_that_is_written_over_is_the_same_record, PEOPLE, TWO, "<w:t>A<",
      "<w:t>C<",
      "[can_bo]\nho_ten = C\nchuc = a\n[can_bo]\nho_ten = B\nchuc = b\n")
READS(row_that_is_added_is_a_record, PEOPLE, TWO, END_OF_SECTION,
      "</w:tr></w:sdtContent></w:sdt>" ITEM_ROW("C") "</w:sdtContent></w:sdt>",
      TWO "[can_bo]\nho_ten = C\n")
READS(empty_row_is_none, PEOPLE, TWO, END_OF_SECTION,
      "</w:tr></w:sdtContent></w:sdt>" ITEM_ROW("") "</w:sdtContent></w:sdt>",
      TWO)

#define TOTAL                                                               \
	TBL(TR(TC(P("h")) TC(P("h"))) TR(TC(P("{{#can_bo}}{{ho_ten}}")) TC( \
		P("{{chuc}}{{/can_bo}}"))) TR(TC(P("Cộng")) TC(P(""))))     \
	P("x")
#define TYPED_ROW(text) TR(TC(P(text)) TC(P("c")))
#define END_OF_ITEM "</w:tr></w:sdtContent></w:sdt>"

READS(row_typed_between_records_is_one, TOTAL, TWO, END_OF_ITEM,
      "</w:tr>" TYPED_ROW("C") "</w:sdtContent></w:sdt>",
      "[can_bo]\nho_ten = A\nchuc = a\n[can_bo]\nho_ten = C\nchuc = c\n"
      "[can_bo]\nho_ten = B\nchuc = b\n")
READS(row_typed_after_records_is_one, TOTAL, TWO, END_OF_SECTION,
      END_OF_SECTION TYPED_ROW("C"), TWO "[can_bo]\nho_ten = C\nchuc = c\n")
READS(row_of_the_template_is_none, TOTAL, TWO, "<w:t>A<", "<w:t>C<",
      "[can_bo]\nho_ten = C\nchuc = a\n[can_bo]\nho_ten = B\nchuc = b\n")

static void
row_that_is_taken_out_is_gone(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, FORM, PEOPLE, TWO);
	struct str xml = part_of(bench, report, "word/document.xml");
	size_t from = str_find(xml, STR("baocao:can_bo|!"));
	size_t to = from + str_find(str_from(xml, from), STR("</w:tr>"));
	const char *start = "<w:sdt><w:sdtPr><w:placeholder><w:docPart "
			    "w:val=\"";

	from -= strlen(start);
	to += strlen("</w:tr></w:sdtContent></w:sdt>");
	xml = arena_concat(&bench->arena, str_slice(xml, 0, from),
			   str_from(xml, to));
	report = with_document(bench, report, xml.data);
	assert_text(read_back(bench, FORM, report),
		    "[can_bo]\nho_ten = B\nchuc = b\n");
}

READS(item_that_is_added_is_one, ITEMS, "noi_nhan = A\nnoi_nhan = B",
      END_OF_ITEMS, ITEM_ADDED("", "C"),
      "noi_nhan = A\nnoi_nhan = B\nnoi_nhan = C\n")
READS(item_that_is_not_filled_in_is_none, ITEMS, "noi_nhan = A", END_OF_ITEMS,
      ITEM_ADDED("<w:showingPlcHdr/>", "Click or tap here to enter text."),
      "noi_nhan = A\n")

static void
parts_make_up_their_whole(void **state)
{
	reads(*state, LISTS, PARTS, "gui = A\ngui = B\ngui = C", "<w:t>C<",
	      "<w:t>D<", "gui = A\ngui = B\ngui = D\n");
}

static void
item_that_is_taken_out_is_gone(void **state)
{
	reads(*state, LISTS, PARTS, "gui = A\ngui = B\ngui = C",
	      "<w:sdt><w:sdtPr><w:alias w:val=\"gui\"/><w:tag w:val=\"gui\"/>"
	      "<w:placeholder><w:docPart w:val=\"baocao:dau|*\"/>"
	      "</w:placeholder></w:sdtPr><w:sdtContent><w:r><w:t>A</w:t></w:r>"
	      "</w:sdtContent></w:sdt>",
	      "", "gui = B\ngui = C\n");
}

/* --- what other programs leave -------------------------------------------- */

static void
without_the_part_of_answers_the_page_tells(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(
		bench, FORM,
		BOTH BOXES PEOPLE P("{{ghi_chu}}") P("{{ngay | long-date}}."),
		"ten = Anh\nmuc = tot\nngay = 5/9/2025\nghi_chu = A\n B\n" TWO);
	const char *expected = "ten = Anh\nghi_chu = A\n  B\n"
			       "ngay = 2025-09-05\nmuc = tot\n[can_bo]\n"
			       "ho_ten = A\n[can_bo]\nho_ten = B\n";

	assert_text(read_back(bench, FORM, with_document(bench, report, NULL)),
		    expected);
}

#define LOOSE(name, text)                                                \
	"<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val=\"baocao:" name \
	"\"/></w:placeholder></w:sdtPr><w:sdtContent>" RUN(              \
		text) "</w:sdtContent></w:sdt>"

static void
reads_off(struct bench *bench, const char *form_text, const char *body,
	  const char *expected)
{
	struct file file = { .body = body };

	assert_text(read_back(bench, form_text, docx_of(bench, &file)),
		    expected);
}

#define READS_OFF(name, form_text, body, expected)            \
	static void name(void **state)                        \
	{                                                     \
		reads_off(*state, form_text, body, expected); \
	}

READS_OFF(paragraphs_without_what_held_them, FORM,
	  IN_P(LOOSE("ghi_chu|/", "A")) P("B") IN_P(LOOSE("ghi_chu|+", "C"))
		  P("x"),
	  "ghi_chu = A\n  B\n  C\n")
READS_OFF(records_without_their_section, FORM,
	  IN_P(LOOSE("can_bo|!", "1.") LOOSE("can_bo.ho_ten", "A")
		       LOOSE("can_bo.chuc", "a"))
		  IN_P(LOOSE("can_bo|!", "2.") LOOSE("can_bo.chuc", "b"))
			  IN_P(LOOSE("can_bo.ho_ten", "C")
				       LOOSE("can_bo.ho_ten", "D")),
	  "[can_bo]\nho_ten = A\nchuc = a\n[can_bo]\nho_ten = C\nchuc = b\n"
	  "[can_bo]\nho_ten = D\n")
READS_OFF(control_within_its_double_is_read_once, FORM,
	  IN_P("<w:sdt><w:sdtPr><w:placeholder><w:docPart "
	       "w:val=\"baocao:ten\"/></w:placeholder></w:sdtPr>"
	       "<w:sdtContent>" LOOSE("ten", "A") "</w:sdtContent></w:sdt>"),
	  "ten = A\n")

/* --- files of others ------------------------------------------------------ */

#define FIELD_DATA(name, kind)                                       \
	"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name " \
	"w:val=\"" name "\"/>" kind "</w:ffData></w:fldChar></w:r>"
#define SEPARATED(text)                                           \
	"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" RUN( \
		text) "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

READS_OFF(controls_of_any_template, FORM,
	  IN_P(SDT(TAG("ten") PLAIN, RUN("A")))
		  IN_P(SDT(ALIAS("so") PLAIN, RUN("7")))
			  SDT(TAG("ghi_chu"), P("x") P("y")),
	  "ten = A\nghi_chu = x\n  y\nso = 7\n")
READS_OFF(table_of_records, FORM,
	  TBL(TR(TC(P("TT")) TC(P("Họ tên"))
			 TC(P("Chức"))) TR(TC(P("1")) TC(P("A")) TC(P("a")))
		      TR(TC(P("2")) TC(P("B")) TC("<w:p/>"))
			      TR(TC("<w:p/>") TC("<w:p/>") TC("<w:p/>"))),
	  "[can_bo]\nho_ten = A\nchuc = a\n[can_bo]\nho_ten = B\n")
READS_OFF(table_of_something_else, FORM,
	  TBL(TR(TC(P("TT")) TC(P("Chức"))) TR(TC(P("1")) TC(P("A")))), "")
READS_OFF(placeholder_is_no_answer, FORM,
	  IN_P(SDT(TAG("ten") SHOWS PLAIN, RUN("Bấm vào đây"))), "")
READS_OFF(
	form_fields_of_the_older_kind, FORM,
	IN_P(FIELD_DATA("ten", "<w:textInput/>") SEPARATED("A")) IN_P(FIELD_DATA(
		"muc_kem",
		"<w:checkBox><w:sizeAuto/><w:checked/>"
		"</w:checkBox>") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
		IN_P(FIELD_DATA(
			"dat",
			"<w:ddList><w:result w:val=\"1\"/>"
			"<w:listEntry w:val=\"Không\"/>"
			"<w:listEntry w:val=\"Có\"/></w:ddList>") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
	"ten = A\ndat = yes\nmuc = kem\n")
READS_OFF(without_a_form_keys_are_as_they_are_called, NULL,
	  IN_P(SDT(TAG("Họ và tên") PLAIN, RUN("A")))
		  IN_P(SDT(TAG("m.a"), LOOSE("n|*", "1") LOOSE("n|*", "2"))),
	  "ho_va_ten = A\nn = 1\nn = 2\n")
READS_OFF(other_branch_of_a_text_box_is_not_read, FORM,
	  BRANCHES(IN_P(SDT(TAG("ten") PLAIN, RUN("A")))), "ten = A\n")

/* --- blank forms ---------------------------------------------------------- */

static void
blank_form_has_no_answers(void **state)
{
	struct bench *bench = *state;
	struct str blank = carry(bench, FORM, BOTH PEOPLE BOXES, NULL);

	assert_text(read_back(bench, FORM, blank), "");
	assert_text(read_faults(bench), "");
}

static void
block_that_is_no_list_of_the_one_around(void **state)
{
	struct bench *bench = *state;
	const char *typed = "z = A\nx = yes\ny = yes\n";
	struct str report = carry(bench, NULL,
				  P("{{#x}}") P("{{#y}}") P("{{z}}") P("{{/y}}")
					  P("{{/x}}") P("."),
				  typed);

	assert_text(read_back(bench, NULL, report), typed);
}

static void
record_that_fills_several_rows(void **state)
{
	struct bench *bench = *state;
	const char *typed = "[x]\ny = A\nz = B\n[x]\ny = C\nz = D\n";
	const char *body =
		P("{{#x}}") TBL(TR(TC(P("{{y}}"))) TR(TC(P("{{z}}"))))
			P("{{/x}}") TBL(TR(TC(P("."))));

	assert_text(read_back(bench, NULL, carry(bench, NULL, body, typed)),
		    typed);
}

static void
row_with_a_block_is_no_record(void **state)
{
	struct bench *bench = *state;
	const char *typed = "[y]\nb = A\nc = B\n[x]\n[x]\n";
	const char *body =
		TBL(TR(TC(P("h")) TC(P("{{#x}}") P("i") P("{{/x}}")))
			    TR(TC(P("{{#y}}{{b}}")) TC(P("{{c}}{{/y}}"))));

	assert_text(read_back(bench, NULL, carry(bench, NULL, body, typed)),
		    typed);
}

static void
paragraph_with_a_block_before_the_next_record_is_not_typed(void **state)
{
	struct bench *bench = *state;
	const char *typed = "[x]\nb = A\n[x]\nb = B\n[y]\n[y]\n";
	const char *body =
		P("{{#x}}") P("{{#y}}i{{/y}}") P("{{b}}") P("{{/x}}");

	assert_text(read_back(bench, NULL, carry(bench, NULL, body, typed)),
		    typed);
}

static void
paragraph_behind_one_that_may_vanish_is_not_typed(void **state)
{
	struct bench *bench = *state;
	const char *body = P("{{a}}") P("{{#x}}i{{b}}{{/x}}") P("i") P("{{c}}");
	const char *typed = "a = A\nc = C\n";

	assert_text(read_back(bench, NULL, carry(bench, NULL, body, typed)),
		    typed);
}

static void
records_that_hold_nothing_are_counted(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, NULL, P("{{#x}}") P("a") P("{{/x}}"),
				  "[x]\n[x]\n");

	assert_text(read_back(bench, NULL, report), "[x]\n[x]\n");
}

static void
blank_form_that_is_filled_in_at_one_place(void **state)
{
	struct bench *bench = *state;
	struct str blank = carry(bench, FORM, BOTH PEOPLE BOXES, NULL);

	blank = edited(bench, blank, "<w:t>ten<", "<w:t>A<");
	blank = edited(bench, blank, "<w:t>ho_ten<", "<w:t>B<");
	blank = edited(bench, blank, EMPTY, TICKED);
	assert_text(read_back(bench, FORM, blank),
		    "ten = A\nmuc = tot\n[can_bo]\nho_ten = B\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(text_that_is_typed_over),
		BENCH_TEST(answers_that_are_not_printed_are_kept),
		BENCH_TEST(emptied_text_is_no_answer),
		BENCH_TEST(dots_are_no_answer),
		BENCH_TEST(placeholder_that_is_written_over),
		BENCH_TEST(revisions_are_as_they_stand),
		BENCH_TEST(hidden_text_is_not_read),
		BENCH_TEST(number_in_another_writing),
		BENCH_TEST(date_that_is_typed_over),
		BENCH_TEST(date_that_reads_otherwise_is_the_one_kept),
		BENCH_TEST(date_without_a_readable_text_is_the_one_kept),
		BENCH_TEST(date_is_read_as_its_control_prints_it),
		BENCH_TEST(date_is_typed_over_as_its_control_prints_it),
		BENCH_TEST(date_that_cannot_be_meant_so_is_read_as_usual),
		BENCH_TEST(dates_of_two_pictures_are_one),
		BENCH_TEST(choice_of_another_item),
		BENCH_TEST(added_paragraphs_are_read),
		BENCH_TEST(removed_mark_joins_paragraphs),
		BENCH_TEST(places_that_differ_are_told),
		BENCH_TEST(wrong_answer_is_told_at_its_place),
		BENCH_TEST(places_that_agree_are_one_answer),
		BENCH_TEST(copy_of_a_control_is_no_fault),
		BENCH_TEST(two_boxes_of_one_question),
		BENCH_TEST(no_box_of_a_required_question),
		BENCH_TEST(box_that_is_ticked_by_hand),
		BENCH_TEST(row_that_is_written_over_is_the_same_record),
		BENCH_TEST(row_that_is_added_is_a_record),
		BENCH_TEST(empty_row_is_none),
		BENCH_TEST(row_typed_between_records_is_one),
		BENCH_TEST(row_typed_after_records_is_one),
		BENCH_TEST(row_of_the_template_is_none),
		BENCH_TEST(row_that_is_taken_out_is_gone),
		BENCH_TEST(sign_that_is_typed_over_a_box_ticks_it),
		BENCH_TEST(tick_without_a_sign_is_none),
		BENCH_TEST(paragraph_after_a_control_is_read),
		BENCH_TEST(blank_paragraph_after_a_control_is_none),
		BENCH_TEST(fixed_text_is_known_with_other_blanks),
		BENCH_TEST(paragraph_before_the_end_is_read),
		BENCH_TEST(text_after_a_value_is_of_it),
		BENCH_TEST(text_before_a_value_is_of_it),
		BENCH_TEST(text_around_a_value_alone_is_of_it),
		BENCH_TEST(block_in_line_is_fixed_text),
		BENCH_TEST(paragraph_after_an_item_is_one),
		BENCH_TEST(paragraph_after_the_last_item_is_one),
		BENCH_TEST(changed_text_after_a_control_is_told),
		BENCH_TEST(changed_text_beside_a_control_is_told),
		BENCH_TEST(item_that_is_added_is_one),
		BENCH_TEST(item_that_is_not_filled_in_is_none),
		BENCH_TEST(parts_make_up_their_whole),
		BENCH_TEST(item_that_is_taken_out_is_gone),
		BENCH_TEST(without_the_part_of_answers_the_page_tells),
		BENCH_TEST(paragraphs_without_what_held_them),
		BENCH_TEST(records_without_their_section),
		BENCH_TEST(control_within_its_double_is_read_once),
		BENCH_TEST(controls_of_any_template),
		BENCH_TEST(table_of_records),
		BENCH_TEST(table_of_something_else),
		BENCH_TEST(placeholder_is_no_answer),
		BENCH_TEST(form_fields_of_the_older_kind),
		BENCH_TEST(without_a_form_keys_are_as_they_are_called),
		BENCH_TEST(other_branch_of_a_text_box_is_not_read),
		BENCH_TEST(block_that_is_no_list_of_the_one_around),
		BENCH_TEST(record_that_fills_several_rows),
		BENCH_TEST(row_with_a_block_is_no_record),
		BENCH_TEST(
			paragraph_with_a_block_before_the_next_record_is_not_typed),
		BENCH_TEST(paragraph_behind_one_that_may_vanish_is_not_typed),
		BENCH_TEST(records_that_hold_nothing_are_counted),
		BENCH_TEST(blank_form_has_no_answers),
		BENCH_TEST(blank_form_that_is_filled_in_at_one_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
