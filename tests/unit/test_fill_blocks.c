/* Blocks of a template: what they cover, and when they run. */
#include "fill.h"

#include "base/buf.h"

#define START "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"
#define END "<w:bookmarkEnd w:id=\"1\"/>"
#define PEOPLE "[can_bo]\nho_ten = An\nchuc = HT\n[can_bo]\nho_ten = Bình\n"

FILLS(runs_between_tags_run_if_true, P("a{{#ten}}b{{/ten}}c"), "ten = x",
      "<w:p>" RUN("a") RUN("b") RUN("c") "</w:p>")
FILLS(runs_between_tags_are_left_out, P("a{{#ten}}b{{/ten}}c"), "",
      "<w:p>" RUN("a") RUN("c") "</w:p>")
FILLS(inverse_block_runs_if_not_answered, P("{{^ten}}b{{/ten}}"), "", P("b"))
FILLS(no_is_not_true, P("a{{#dat}}b{{/dat}}"), "dat = không",
      "<w:p>" RUN("a") "</w:p>")
FILLS(choice_is_a_condition, P("{{#muc.tot}}b{{/muc.tot}}c"), "muc = tot",
      "<w:p>" RUN("b") RUN("c") "</w:p>")
FILLS(paragraphs_between_tags_repeat,
      P("{{#noi_nhan}}") P("- {{.}};") P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B",
      "<w:p><w:r><w:t xml:space=\"preserve\">- </w:t><w:t>A</w:t><w:t>;</w:t>"
      "</w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">- </w:t><w:t>B</w:t>"
      "<w:t>;</w:t></w:r></w:p>")
FILLS(item_goes_by_the_name_of_its_list,
      P("{{#noi_nhan}}{{noi_nhan}}{{/noi_nhan}}"), "noi_nhan = A", P("A"))
FILLS(block_in_a_block_is_gone_with_it,
      P("{{#ten}}") P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}")
	      P("{{/ten}}") P("z"),
      "noi_nhan = A", P("z"))
FILLS(tags_of_two_blocks_share_paragraphs,
      P("{{#ten}}{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}{{/ten}}"),
      "ten = x\nnoi_nhan = A\nnoi_nhan = B", P("A") P("B"))
FILLS(rows_repeat,
      TBL(TR(TC(P("Tên")) TC(P("Chức")))
		  TR(TC(P("{{#can_bo}}{{ho_ten}}"))
			     TC(P("{{chuc}}{{/can_bo}}")))),
      PEOPLE,
      TBL(TR(TC(P("Tên")) TC(P("Chức"))) TR(TC(P("An")) TC(P("HT")))
		  TR(TC(P("Bình")) TC("<w:p></w:p>"))))
FILLS(several_rows_repeat,
      TBL(TR(TC(P("{{#can_bo}}{{ho_ten}}"))) TR(TC(P("{{chuc}}{{/can_bo}}"))))
	      P("z"),
      "[can_bo]\nho_ten = A\nchuc = 1\n[can_bo]\nho_ten = B\nchuc = 2",
      TBL(TR(TC(P("A"))) TR(TC(P("1"))) TR(TC(P("B"))) TR(TC(P("2")))) P("z"))
FILLS(table_without_rows_goes,
      P("a") TBL(TR(TC(P("{{#can_bo}}{{ho_ten}}{{/can_bo}}")))) P("b"), "",
      P("a") P("b"))
FILLS(table_goes_with_its_block,
      P("{{#ten}}") TBL(TR(TC(P("x")))) P("{{/ten}}") P("b"), "", P("b"))
FILLS(record_field_goes_by_its_full_name,
      P("{{#can_bo}}") P("{{can_bo.ho_ten}}") P("{{/can_bo}}"), PEOPLE,
      P("An") P("Bình"))
FILLS(field_of_the_report_is_seen_in_a_record,
      P("{{#can_bo}}") P("{{ten}}{{ho_ten}}") P("{{/can_bo}}"),
      "ten = x\n" PEOPLE,
      "<w:p><w:r><w:t>x</w:t><w:t>An</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>x</w:t><w:t>Bình</w:t></w:r></w:p>")
FILLS(list_in_a_record,
      P("{{#can_bo}}") P("{{#lop}}{{.}} {{/lop}}") P("{{/can_bo}}"),
      "[can_bo]\nho_ten = A\nlop = 6A\nlop = 7B\n[can_bo]\nho_ten = B",
      "<w:p><w:r><w:t>6A</w:t><w:t xml:space=\"preserve\"> </w:t></w:r><w:r>"
      "<w:t>7B</w:t><w:t xml:space=\"preserve\"> </w:t></w:r></w:p>")
FILLS(paragraph_ids_stay_unique,
      P("{{#noi_nhan}}") "<w:p w14:paraId='0000000A'>" RUN("{{.}}") "</w:p>" P(
	      "{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B",
      "<w:p w14:paraId=\"0000000A\">" RUN("A") "</w:p>" P("B"))
FILLS(bookmark_that_ends_in_a_block_stays_where_it_starts,
      "<w:p>" START RUN("x") "</w:p>" P("{{#ten}}") "<w:p>" RUN("y") END
      "</w:p>" P("{{/ten}}"),
      "", "<w:p>" START END RUN("x") "</w:p>")
FILLS(bookmark_that_starts_in_a_block_stays_where_it_ends,
      P("{{#noi_nhan}}") "<w:p>" START RUN("{{.}}") "</w:p>" P(
	      "{{/noi_nhan}}") "<w:p>" RUN("z") END "</w:p>",
      "noi_nhan = A\nnoi_nhan = B",
      P("A") P("B") "<w:p>" RUN("z") START END "</w:p>")
FILLS(bookmark_between_two_blocks_goes_with_the_first,
      "<w:p>" RUN("{{#ten}}x") START RUN("{{/ten}}y{{#so}}")
	      END RUN("z{{/so}}") "</w:p>",
      "", P("y"))
FILLS(bookmark_that_starts_in_a_paragraph_that_goes_stays,
      "<w:p>" START RUN("{{ten | or \"\"}}") "</w:p><w:p>" RUN("z") END
      "</w:p>",
      "", "<w:p>" RUN("z") START END "</w:p>")
FILLS(row_tags_leave_no_paragraph,
      TBL(TR(TC(P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}")))) P("z"),
      "noi_nhan = A\nnoi_nhan = B", TBL(TR(TC(P("A") P("B")))) P("z"))
FILLS(tag_paragraph_of_a_row_goes,
      TBL(TR(TC(P("{{#noi_nhan}}") P("{{.}}")) TC(P("z{{/noi_nhan}}")))) P("z"),
      "noi_nhan = A\nnoi_nhan = B",
      TBL(TR(TC(P("A")) TC(P("z"))) TR(TC(P("B")) TC(P("z")))) P("z"))
FILLS(control_around_rows_goes_with_them,
      TBL(TR(TC(P("x"))) CONTROL(TR(TC(P("{{#noi_nhan}}{{.}}{{/noi_nhan}}"))))),
      "", TBL(TR(TC(P("x")))))
FILLS(bookmark_of_a_table_that_goes_stays_where_it_ends,
      TBL(START TR(TC(P("{{#noi_nhan}}{{.}}{{/noi_nhan}}")))) "<w:p>" RUN("z")
	      END "</w:p>",
      "", "<w:p>" RUN("z") START END "</w:p>")
FILLS(comment_with_one_end_in_a_block_covers_nothing,
      "<w:p><w:commentRangeStart w:id='0'/>" RUN("x") "</w:p>" P(
	      "{{#ten}}") "<w:p>" RUN("y") "<w:commentRangeEnd "
					   "w:id='0'/></w:p>" P("{{/ten}}"),
      "", P("x"))
FILLS(control_in_a_line_is_never_empty,
      "<w:p>" RUN("a") CONTROL(RUN("{{#ten}}x{{/ten}}")) "</w:p>", "",
      "<w:p>" RUN("a") CONTROL("<w:r/>") "</w:p>")
FILLS(control_around_paragraphs_is_never_empty, CONTROL(P("{{ten | or \"\"}}")),
      "", CONTROL("<w:p></w:p>"))

static void
without_a_form_a_block_may_be_records(void **state)
{
	fills_with(*state, NULL, P("{{#nguoi}}") P("{{ten}}") P("{{/nguoi}}"),
		   "[nguoi]\nten = A\n[nguoi]\nten = B", P("A") P("B"));
}

static void
without_a_form_records_stand_in_those_of_another_list(void **state)
{
	fills_with(*state, NULL,
		   P("{{#lop}}") P("{{#nguoi}}") P("{{ten}}") P("{{/nguoi}}")
			   P("{{/lop}}"),
		   "[lop]\n[nguoi]\nten = A\n[nguoi]\nten = B", P("A") P("B"));
}

static void
without_a_form_a_block_may_be_a_list(void **state)
{
	fills_with(*state, NULL, P("{{#nguoi}}") P("{{.}}") P("{{/nguoi}}"),
		   "nguoi = A\nnguoi = B", P("A") P("B"));
}

static void
without_a_form_a_block_may_be_left_out(void **state)
{
	fills_with(*state, NULL,
		   P("a") P("{{#nguoi}}") P("{{ten}}") P("{{/nguoi}}"), "",
		   P("a"));
}

static void
without_a_form_a_block_sees_the_report(void **state)
{
	fills_with(*state, NULL, P("{{#nguoi}}") P("{{ten}}") P("{{/nguoi}}"),
		   "nguoi = có\nten = A", P("A"));
}

static void
without_a_form_a_key_begins_with_a_letter(void **state)
{
	refuses_with(*state, NULL, P("{{2025}}"), MSG_TAG_KEY);
}

/* --- faults --------------------------------------------------------------- */

REFUSES(unknown_key_is_refused, P("{{khong_co_dau}}"), MSG_TAG_UNKNOWN)
REFUSES(unknown_key_names_the_nearest, P("{{noi_nham}}"), MSG_TAG_UNKNOWN_NEAR)
REFUSES(unknown_choice_is_refused, P("{{#muc.vua}}x{{/muc.vua}}"),
	MSG_TAG_CHOICE)
REFUSES(choice_of_a_text_is_refused, P("{{ten.vua}}"), MSG_TAG_NO_CHOICE)
REFUSES(records_are_no_value, P("{{can_bo}}"), MSG_TAG_RECORDS)
REFUSES(field_outside_its_list_is_refused, P("{{can_bo.ho_ten}}"),
	MSG_TAG_OUTSIDE)
REFUSES(dot_outside_a_block_is_refused, P("{{.}}"), MSG_TAG_DOT)
REFUSES(filter_of_another_type_is_refused, P("{{ten | long-date}}"),
	MSG_TAG_FILTER_TYPE)
REFUSES(link_in_a_link_is_refused,
	"<w:p><w:hyperlink w:anchor='a'>" RUN(
		"{{trang | link}}") "</w:hyperlink></w:p>",
	MSG_TAG_LINK)
REFUSES(link_in_a_tracked_change_is_refused,
	"<w:p><w:moveTo>" RUN("{{trang | link}}") "</w:moveTo></w:p>",
	MSG_TAG_LINK)
REFUSES(block_closed_by_a_like_key_is_told_once,
	P("{{#noi_nhan}}{{.}}{{/noinhan}}"), MSG_BLOCK_UNOPENED_NEAR)
REFUSES(unopened_block_is_refused, P("{{/ten}}"), MSG_BLOCK_UNOPENED)
REFUSES(unclosed_block_is_refused, P("{{#ten}}"), MSG_BLOCK_UNCLOSED)
REFUSES(crossed_blocks_are_refused, P("{{#ten}}{{#so}}x{{/ten}}{{/so}}"),
	MSG_BLOCK_CROSSED)
REFUSES(block_with_two_keys_is_told_once, P("{{#ten}}x{{/so}}"),
	MSG_BLOCK_DIFFERENT)
REFUSES(block_that_the_one_around_ends_is_told_itself,
	P("{{#ten}}{{#so}}x{{/ten}}"), MSG_BLOCK_UNCLOSED_IN)
REFUSES(unopened_block_in_another_is_refused,
	P("{{#ten}}x{{/so}}y{{/ten}}{{#ten}}z{{/ten}}"), MSG_BLOCK_UNOPENED)
REFUSES(misspelt_block_is_told_without_what_is_in_it,
	P("{{#canbo}}{{ho_ten}}{{/canbo}}"), MSG_TAG_UNKNOWN_BLOCK)
REFUSES(unknown_block_is_told_without_what_is_in_it,
	P("{{#khac_han}}{{ho_ten}}{{/khac_han}}"), MSG_TAG_UNKNOWN)
REFUSES(block_from_text_to_text_is_refused, P("a {{#ten}}") P("{{/ten}} b"),
	MSG_BLOCK_BESIDE)
REFUSES(block_out_of_a_table_is_refused,
	TBL(TR(TC(P("{{#ten}}a")))) P("b{{/ten}}"), MSG_BLOCK_LEAVES)
REFUSES(block_into_a_table_is_refused,
	P("b{{#ten}}") TBL(TR(TC(P("{{/ten}}a")))), MSG_BLOCK_ENTERS)
REFUSES(unclosed_block_of_a_row_ends_in_a_row, TBL(TR(TC(P("{{#ten}}a")))),
	MSG_BLOCK_UNCLOSED_ROW)

static void
block_fault_is_about_both_its_tags(void **state)
{
	const struct fault *fault =
		refuses(*state, TBL(TR(TC(P("{{#ten}}a")))) P("b{{/ten}}"),
			MSG_BLOCK_LEAVES);

	assert_int_equal(fault->spot.source->place->row, 1);
	assert_text(fault->args[2], "1");
	assert_int_equal(fault->other.source->place->paragraph, 2);
	assert_text(fault->other.at, "ten");
}

static void
block_from_part_to_part_is_told_once(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(bench,
				 (struct file){ .header = P("{{#ten}}a"),
						.footer = P("b{{/ten}}") },
				 FORM));
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.errors, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_BLOCK_PARTS);
	assert_int_equal(bench->faults.list[0].other.source->place->story,
			 STORY_FOOTER);
}

/* BODY has so many blocks with nothing in them. */
static void
warns_of_empty(struct bench *bench, const char *body, size_t count)
{
	struct compiled *compiled =
		compile_file(bench, (struct file){ .body = body }, FORM);

	assert_non_null(compiled);
	assert_int_equal(bench->faults.warnings, count);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(bench->faults.list[i].message,
				 MSG_BLOCK_EMPTY);
	form_free(compiled->form);
	compiled_free(compiled);
}

static void
block_with_nothing_in_it_is_told(void **state)
{
	warns_of_empty(*state,
		       P("{{#ten}}{{/ten}}x") P("{{#so}}") P("{{/so}}")
			       TBL(TR(TC(P("{{#ten}} {{/ten}}y")))),
		       3);
}

static void
block_with_anything_in_it_is_none_of_those(void **state)
{
	warns_of_empty(*state,
		       P("{{#ten}}x{{/ten}}") P("{{#so}}") P("") P("{{/so}}")
			       TBL(TR(TC(P("{{#ten}}")) TC(P("{{/ten}}")))),
		       0);
}

REFUSES(block_that_opens_at_a_section_break_is_refused,
	"<w:p><w:pPr><w:sectPr/></w:pPr>" RUN("{{#ten}}") "</w:p>" P("a")
		P("{{/ten}}"),
	MSG_BLOCK_SECTION)

static void
a_section_break_is_told_at_the_tag_beside_it(void **state)
{
	const struct fault *found = refuses(
		*state,
		P("{{#ten}}") P("a") "<w:p><w:pPr><w:sectPr/></w:pPr>" RUN(
			"{{/ten}}") "</w:p>",
		MSG_BLOCK_SECTION);

	assert_text(found->key, "ten");
	assert_text(found->args[0], "{{/ten}}");
}

REFUSES(text_beside_a_section_break_is_no_section_fault,
	"<w:p><w:pPr><w:sectPr/></w:pPr>" RUN("a {{#ten}}") "</w:p>" P(
		"{{/ten}}"),
	MSG_BLOCK_BESIDE)
REFUSES(overlapping_rows_are_refused,
	TBL(TR(TC(P("{{#ten}}a"))) TR(TC(P("b{{/ten}}{{#so}}")))
		    TR(TC(P("c{{/so}}")))),
	MSG_BLOCK_SCOPE)
REFUSES(block_over_a_part_of_a_field_is_refused,
	"<w:p>" CHAR("begin") RUN("{{#ten}}") CHAR("separate") CHAR("end")
		RUN("{{/ten}}") "</w:p>",
	MSG_BLOCK_FIELD)
REFUSES(unclosed_tag_is_refused, P("{{ten"), MSG_TAG_UNCLOSED)
REFUSES(tag_with_one_brace_at_its_end_is_refused, P("{{ten}/x"),
	MSG_TAG_UNCLOSED_BRACE)
REFUSES(tag_that_is_not_closed_before_the_next_is_refused,
	P("{{ten cho {{so}} a"), MSG_TAG_UNCLOSED_NEXT)
REFUSES(braces_of_other_texts_close_no_tag, P("{{ten {x} {{so}}"),
	MSG_TAG_UNCLOSED_NEXT)
REFUSES(three_braces_are_refused, P("{{{ten}}}"), MSG_TAG_MARKUP)

static void
too_many_blocks_in_blocks_are_refused(void **state)
{
	struct bench *bench = *state;
	struct buf body = { .arena = &bench->arena };

	buf_put(&body, STR("<w:p><w:r><w:t>"));
	for (int i = 0; i < 101; i++)
		buf_put(&body, STR("{{#ten}}"));
	buf_put(&body, STR("</w:t></w:r></w:p>"));
	buf_char(&body, '\0');
	assert_null(
		compile_file(bench, (struct file){ .body = body.data }, FORM));
	assert_true(has_fault(bench, MSG_BLOCK_DEEP));
}

/* A field of the list is not in a block that its table must end. */
static void
unclosed_block_of_a_table_hides_no_fault_below(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(
		bench,
		(struct file){ .body = TBL(TR(TC(P("{{#can_bo}}{{ho_ten}}"))))
				       P("{{ho_ten}}") },
		FORM));
	assert_int_equal(bench->faults.count, 2);
	assert_true(has_fault(bench, MSG_BLOCK_UNCLOSED_ROW));
	assert_true(has_fault(bench, MSG_TAG_OUTSIDE));
}

static void
bad_filter_hides_no_bad_key(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(
		bench, (struct file){ .body = P("{{khong_co_dau | nope}}") },
		FORM));
	assert_true(has_fault(bench, MSG_TAG_FILTER));
	assert_true(has_fault(bench, MSG_TAG_UNKNOWN));
}

static void
unknown_keys_in_records_may_be_fields(void **state)
{
	struct bench *bench = *state;
	const struct fault *fault =
		refuses(bench, P("{{#can_bo}}{{hoten}}{{/can_bo}}"),
			MSG_TAG_UNKNOWN_NEAR);

	assert_text(fault->args[0], "ho_ten");
	bench->faults = (struct faults){ .arena = &bench->arena };
	fault = refuses(bench, P("{{#can_bo}}{{que_quan}}{{/can_bo}}"),
			MSG_TAG_UNKNOWN);
	assert_text(fault->args[0], "can_bo.que_quan");
	bench->faults = (struct faults){ .arena = &bench->arena };
	fault = refuses(bench, P("{{#can_bo}}{{can_bo.hoten}}{{/can_bo}}"),
			MSG_TAG_UNKNOWN_NEAR);
	assert_text(fault->args[0], "can_bo.ho_ten");
}

static void
the_first_word_of_one_key_is_taken_for_it(void **state)
{
	assert_text(
		refuses(*state, P("{{#noi}}x{{/noi}}"), MSG_TAG_UNKNOWN_BLOCK)
			->args[0],
		"noi_nhan");
}

static void
fault_tells_where_it_is(void **state)
{
	struct bench *bench = *state;
	const struct fault *fault = refuses(
		bench,
		"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" RUN(
			"Một") "</w:p>" TBL(TR(TC(P("x")))
						    TR(TC(P("y"))
							       TC(P("{{k}}")))),
		MSG_TAG_UNKNOWN);
	const struct place *place = fault->spot.source->place;

	assert_non_null(place);
	assert_text(place->heading, "Một");
	assert_int_equal(place->table, 1);
	assert_int_equal(place->row, 2);
	assert_int_equal(place->cell, 2);
}

#define CHANGED(id, first, text)                        \
	"<w:p><w:ins w:id=\"" id "\" w:author=\"" first \
	"\">" RUN(text) "</w:ins></w:p>"
FILLS(tracked_changes_have_ids_of_their_own,
      P("{{#noi_nhan}}") CHANGED("7", "a&quot;", "{{.}}") P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B",
      CHANGED("7", "a&quot;", "A") CHANGED("8", "a&quot;", "B"))
FILLS(an_id_is_escaped,
      P("{{#noi_nhan}}") CHANGED("&lt;", "a", "{{.}}") P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B",
      CHANGED("&lt;", "a", "A") CHANGED("1", "a", "B"))

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(runs_between_tags_run_if_true),
		T(runs_between_tags_are_left_out),
		T(inverse_block_runs_if_not_answered),
		T(no_is_not_true),
		T(choice_is_a_condition),
		T(paragraphs_between_tags_repeat),
		T(item_goes_by_the_name_of_its_list),
		T(block_in_a_block_is_gone_with_it),
		T(tags_of_two_blocks_share_paragraphs),
		T(rows_repeat),
		T(several_rows_repeat),
		T(table_without_rows_goes),
		T(table_goes_with_its_block),
		T(record_field_goes_by_its_full_name),
		T(field_of_the_report_is_seen_in_a_record),
		T(list_in_a_record),
		T(paragraph_ids_stay_unique),
		T(bookmark_that_ends_in_a_block_stays_where_it_starts),
		T(bookmark_that_starts_in_a_block_stays_where_it_ends),
		T(bookmark_between_two_blocks_goes_with_the_first),
		T(bookmark_that_starts_in_a_paragraph_that_goes_stays),
		T(row_tags_leave_no_paragraph),
		T(tag_paragraph_of_a_row_goes),
		T(control_around_rows_goes_with_them),
		T(bookmark_of_a_table_that_goes_stays_where_it_ends),
		T(comment_with_one_end_in_a_block_covers_nothing),
		T(block_over_a_part_of_a_field_is_refused),
		T(control_in_a_line_is_never_empty),
		T(control_around_paragraphs_is_never_empty),
		T(without_a_form_a_block_may_be_records),
		T(without_a_form_a_block_may_be_a_list),
		T(without_a_form_a_block_may_be_left_out),
		T(without_a_form_a_block_sees_the_report),
		T(without_a_form_a_key_begins_with_a_letter),
		T(unknown_key_is_refused),
		T(unknown_key_names_the_nearest),
		T(unknown_choice_is_refused),
		T(choice_of_a_text_is_refused),
		T(records_are_no_value),
		T(field_outside_its_list_is_refused),
		T(dot_outside_a_block_is_refused),
		T(filter_of_another_type_is_refused),
		T(link_in_a_link_is_refused),
		T(link_in_a_tracked_change_is_refused),
		T(block_closed_by_a_like_key_is_told_once),
		T(unclosed_block_of_a_table_hides_no_fault_below),
		T(bad_filter_hides_no_bad_key),
		T(unopened_block_is_refused),
		T(unclosed_block_is_refused),
		T(crossed_blocks_are_refused),
		T(block_from_text_to_text_is_refused),
		T(block_out_of_a_table_is_refused),
		T(block_into_a_table_is_refused),
		T(unclosed_block_of_a_row_ends_in_a_row),
		T(block_fault_is_about_both_its_tags),
		T(block_from_part_to_part_is_told_once),
		T(block_with_nothing_in_it_is_told),
		T(block_with_anything_in_it_is_none_of_those),
		T(block_that_opens_at_a_section_break_is_refused),
		T(a_section_break_is_told_at_the_tag_beside_it),
		T(text_beside_a_section_break_is_no_section_fault),
		T(overlapping_rows_are_refused),
		T(block_with_two_keys_is_told_once),
		T(block_that_the_one_around_ends_is_told_itself),
		T(unopened_block_in_another_is_refused),
		T(misspelt_block_is_told_without_what_is_in_it),
		T(unknown_block_is_told_without_what_is_in_it),
		T(unknown_keys_in_records_may_be_fields),
		T(the_first_word_of_one_key_is_taken_for_it),
		T(unclosed_tag_is_refused),
		T(tag_with_one_brace_at_its_end_is_refused),
		T(tag_that_is_not_closed_before_the_next_is_refused),
		T(braces_of_other_texts_close_no_tag),
		T(three_braces_are_refused),
		T(too_many_blocks_in_blocks_are_refused),
		T(fault_tells_where_it_is),
		T(tracked_changes_have_ids_of_their_own),
		T(an_id_is_escaped),
		BENCH_TEST(
			without_a_form_records_stand_in_those_of_another_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
