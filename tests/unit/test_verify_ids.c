/* test_verify_ids.c - promises about fields, ids and check boxes. */
#include "docx.h"

#define BOX(state, glyph)                                          \
	PARAGRAPH("<w:sdt><w:sdtPr><w14:checkbox><w14:checked "    \
		  "w14:val='" state "'/></w14:checkbox></w:sdtPr>" \
		  "<w:sdtContent>" TEXT(glyph) "</w:sdtContent></w:sdt>")

/* --- fields -------------------------------------------------------------- */

static void
a_field_without_end_is_found(void **state)
{
	finds(*state, PARAGRAPH(CHAR("begin") CHAR("separate")),
	      MSG_VERIFY_FIELD_OPEN);
}

static void
a_field_without_begin_is_found(void **state)
{
	finds(*state, PARAGRAPH(CHAR("end")), MSG_VERIFY_FIELD_STRAY);
}

static void
a_field_may_span_paragraphs_and_hold_others(void **state)
{
	silent(*state, PARAGRAPH(CHAR("begin") CHAR("begin") CHAR("end") CHAR(
			       "separate")) PARAGRAPH(CHAR("end")));
}

static void
a_field_ends_in_the_story_where_it_began(void **state)
{
	verify_file(*state, (struct file){ .body = PARAGRAPH(CHAR("begin")),
					   .header = PARAGRAPH(CHAR("end")) });
	assert_true(has_fault(*state, MSG_VERIFY_FIELD_OPEN));
	assert_true(has_fault(*state, MSG_VERIFY_FIELD_STRAY));
}

static void
a_field_around_a_text_box_is_whole(void **state)
{
	silent(*state,
	       PARAGRAPH(CHAR("begin") "<w:r>" BRANCHES(
		       "<w:txbxContent>" PARAGRAPH(CHAR("begin") CHAR(
			       "end")) "</w:txbxContent>") "</w:r>" CHAR("en"
									 "d")));
}

/* --- ids ----------------------------------------------------------------- */

#define BOOKMARK(id)                                  \
	"<w:bookmarkStart w:id='" id "' w:name='a'/>" \
	"<w:bookmarkEnd w:id='" id "'/>"

static void
a_bookmark_without_end_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:bookmarkStart w:id='1' w:name='a'/>"),
	      MSG_VERIFY_UNPAIRED);
}

static void
a_bookmark_without_start_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:bookmarkEnd w:id='1'/>"),
	      MSG_VERIFY_UNPAIRED);
}

static void
what_libreoffice_forgets_is_no_breach(void **state)
{
	struct bench *bench = *state;

	verify_file(bench,
		    (struct file){ .body = "<w:bookmarkStart w:id='1'/>",
				   .app = "<a><b>LibreOffice/7.4</b></a>" });
	assert_int_equal(bench->faults.count, 0);
}

static void
a_comment_range_without_end_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:commentRangeStart w:id='0'/>"),
	      MSG_VERIFY_UNPAIRED);
}

static void
a_torn_move_is_found(void **state)
{
	static const char *const marks[] = { "moveFromRangeStart",
					     "moveFromRangeEnd",
					     "moveToRangeStart",
					     "moveToRangeEnd" };
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		struct str body = arena_concat(&bench->arena, STR("<w:p><w:"),
					       str_of(marks[i]),
					       STR(" w:id='1'/></w:p>"));

		bench->faults.count = 0;
		finds(bench, arena_dup(&bench->arena, body).data,
		      MSG_VERIFY_UNPAIRED);
	}
}

static void
a_whole_move_is_no_breach(void **state)
{
	silent(*state, PARAGRAPH("<w:moveFromRangeStart w:id='1'/>"
				 "<w:moveFromRangeEnd w:id='1'/>"
				 "<w:moveToRangeStart w:id='2'/>")
			       PARAGRAPH("<w:moveToRangeEnd w:id='2'/>"));
}

#define FOOTNOTE "<w:r><w:footnoteReference w:id='1'/></w:r>"

static void
a_note_spoken_of_twice_is_found(void **state)
{
	finds(*state, PARAGRAPH(FOOTNOTE FOOTNOTE), MSG_VERIFY_NOTE_TWICE);
}

static void
a_note_that_moved_is_no_breach(void **state)
{
	silent(*state, PARAGRAPH("<w:moveFrom>" FOOTNOTE "</w:moveFrom>"
				 "<w:moveTo>" FOOTNOTE "</w:moveTo>"));
	silent(*state, PARAGRAPH(BRANCHES(FOOTNOTE)));
}

static void
a_permission_without_end_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:permStart w:id='0'/>"),
	      MSG_VERIFY_UNPAIRED);
}

static void
a_bookmark_id_used_twice_is_found(void **state)
{
	finds(*state, PARAGRAPH(BOOKMARK("1") BOOKMARK("1")),
	      MSG_VERIFY_ID_TWICE);
}

static void
ids_of_different_kinds_may_be_equal(void **state)
{
	silent(*state,
	       PARAGRAPH(BOOKMARK("0") "<w:commentRangeStart w:id='0'/>"
				       "<w:commentRangeEnd w:id='0'/>"));
}

static void
both_branches_may_have_one_id(void **state)
{
	silent(*state, PARAGRAPH(BRANCHES(BOOKMARK("1") "<wp:docPr id='7'/>")));
}

static void
a_control_id_used_twice_is_found(void **state)
{
	finds(*state,
	      "<w:sdt><w:sdtPr><w:id w:val='5'/></w:sdtPr></w:sdt>"
	      "<w:sdt><w:sdtPr><w:id w:val='5'/></w:sdtPr></w:sdt>",
	      MSG_VERIFY_ID_TWICE);
}

static void
a_paragraph_id_used_twice_is_found(void **state)
{
	finds(*state, "<w:p w14:paraId='0A'/><w:p w14:paraId='0a'/>",
	      MSG_VERIFY_ID_TWICE);
}

static void
a_paragraph_id_too_large_is_found(void **state)
{
	finds(*state, "<w:p w14:paraId='80000000'/>", MSG_VERIFY_PARA_ID);
}

#define DRAWINGS PARAGRAPH("<wp:docPr id='1'/><wp:docPr id='1'/>")

static void
a_drawing_id_used_twice_is_found(void **state)
{
	finds(*state, DRAWINGS, MSG_VERIFY_ID_TWICE);
}

static void
drawings_that_word_copied_are_no_breach(void **state)
{
	struct bench *bench = *state;

	verify_file(bench,
		    (struct file){ .body = DRAWINGS,
				   .app = "<a>Microsoft Office Word</a>" });
	assert_int_equal(bench->faults.count, 0);
}

static void
a_note_that_is_not_there_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:r><w:footnoteReference w:id='2'/></w:r>"),
	      MSG_VERIFY_NOTE);
}

static void
a_note_that_is_there_is_no_breach(void **state)
{
	silent(*state, PARAGRAPH("<w:r><w:footnoteReference w:id='1'/>"
				 "<w:commentReference w:id='0'/></w:r>"));
}

static void
an_endnote_without_part_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:r><w:endnoteReference w:id='1'/></w:r>"),
	      MSG_VERIFY_NOTE);
}

static void
a_separator_that_is_not_there_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .settings = "<w:footnotePr><w:footnote "
					    "w:id='-1'/></w:footnotePr>" },
		 MSG_VERIFY_NOTE);
}

static void
a_fault_tells_part_paragraph_and_id(void **state)
{
	struct bench *bench = *state;

	finds(bench, "<w:p/><w:p/>" PARAGRAPH("<w:bookmarkEnd w:id='42'/>"),
	      MSG_VERIFY_UNPAIRED);
	assert_text(bench->faults.list[0].key, "word/document.xml");
	assert_text(bench->faults.list[0].args[1], "3");
	assert_text(bench->faults.list[0].args[2], "42");
}

/* --- check boxes --------------------------------------------------------- */

static void
a_checked_box_with_an_empty_glyph_is_found(void **state)
{
	finds(*state, BOX("1", "\u2610"), MSG_VERIFY_BOX);
}

static void
an_empty_box_with_a_cross_is_found(void **state)
{
	finds(*state, BOX("0", "\u2612"), MSG_VERIFY_BOX);
}

static void
a_box_that_agrees_is_no_breach(void **state)
{
	silent(*state, BOX("1", "\u2612") BOX("0", "\u2610"));
}

static void
a_box_with_another_text_is_no_breach(void **state)
{
	silent(*state, BOX("1", "x"));
}

static void
a_box_may_show_a_symbol(void **state)
{
	finds(*state,
	      PARAGRAPH("<w:sdt><w:sdtPr><w14:checkbox><w14:checked "
			"w14:val='1'/><w14:checkedState w14:val='00FE'/>"
			"<w14:uncheckedState w14:val='00A8'/></w14:checkbox>"
			"</w:sdtPr><w:sdtContent><w:r><w:sym w:char='F0A8'/>"
			"</w:r></w:sdtContent></w:sdt>"),
	      MSG_VERIFY_BOX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_field_without_end_is_found),
		BENCH_TEST(a_field_without_begin_is_found),
		BENCH_TEST(a_field_may_span_paragraphs_and_hold_others),
		BENCH_TEST(a_field_ends_in_the_story_where_it_began),
		BENCH_TEST(a_field_around_a_text_box_is_whole),
		BENCH_TEST(a_bookmark_without_end_is_found),
		BENCH_TEST(a_bookmark_without_start_is_found),
		BENCH_TEST(what_libreoffice_forgets_is_no_breach),
		BENCH_TEST(a_comment_range_without_end_is_found),
		BENCH_TEST(a_torn_move_is_found),
		BENCH_TEST(a_whole_move_is_no_breach),
		BENCH_TEST(a_note_spoken_of_twice_is_found),
		BENCH_TEST(a_note_that_moved_is_no_breach),
		BENCH_TEST(a_permission_without_end_is_found),
		BENCH_TEST(a_bookmark_id_used_twice_is_found),
		BENCH_TEST(ids_of_different_kinds_may_be_equal),
		BENCH_TEST(both_branches_may_have_one_id),
		BENCH_TEST(a_control_id_used_twice_is_found),
		BENCH_TEST(a_paragraph_id_used_twice_is_found),
		BENCH_TEST(a_paragraph_id_too_large_is_found),
		BENCH_TEST(a_drawing_id_used_twice_is_found),
		BENCH_TEST(drawings_that_word_copied_are_no_breach),
		BENCH_TEST(a_note_that_is_not_there_is_found),
		BENCH_TEST(a_note_that_is_there_is_no_breach),
		BENCH_TEST(an_endnote_without_part_is_found),
		BENCH_TEST(a_separator_that_is_not_there_is_found),
		BENCH_TEST(a_fault_tells_part_paragraph_and_id),
		BENCH_TEST(a_checked_box_with_an_empty_glyph_is_found),
		BENCH_TEST(an_empty_box_with_a_cross_is_found),
		BENCH_TEST(a_box_that_agrees_is_no_breach),
		BENCH_TEST(a_box_with_another_text_is_no_breach),
		BENCH_TEST(a_box_may_show_a_symbol),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
