/* test_base.c - slices, arenas, buffers, positions, faults. */
#include "bench.h"

#include "base/buf.h"
#include "base/strset.h"
#include "base/text.h"

/* --- slices -------------------------------------------------------------- */

static void
a_part_is_found_at_its_first_place(void **state)
{
	static const struct {
		const char *text, *part;
		size_t at;
	} cases[] = {
		{ "abcabc", "bc", 1 }, { "aab", "ab", 1 }, { "abc", "d", 3 },
		{ "abc", "abcd", 3 },  { "", "a", 0 },	   { "abc", "", 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(
			str_find(str_of(cases[i].text), str_of(cases[i].part)),
			cases[i].at);
}

static void
cutting_takes_the_separator_away(void **state)
{
	struct str rest = STR("a.b.");

	(void)state;
	assert_text(str_cut(&rest, '.'), "a");
	assert_text(str_cut(&rest, '.'), "b");
	assert_text(rest, "");
	assert_text(str_cut(&rest, '.'), "");
	assert_text(str_after(STR("word/document.xml"), '/'), "document.xml");
	assert_text(str_after(STR("word/"), '/'), "");
	assert_text(str_after(STR("word"), '/'), "word");
}

static void
an_ending_is_known_in_capitals(void **state)
{
	(void)state;
	assert_true(str_has_ending(STR("a.Docx"), STR(".docx")));
	assert_true(str_has_ending(STR(".docx"), STR(".docx")));
	assert_false(str_has_ending(STR("docx"), STR(".docx")));
	assert_false(str_has_ending(STR("a\x0E"
					"docx"),
				    STR(".docx")));
}

static void
slices_are_ordered_like_bytes(void **state)
{
	(void)state;
	assert_true(str_compare(STR("a"), STR("ab")) < 0);
	assert_true(str_compare(STR("b"), STR("ab")) > 0);
	assert_true(str_compare(STR("z"), STR("\xC4\x91")) < 0);
	assert_int_equal(str_compare(STR(""), (struct str){ NULL, 0 }), 0);
}

static void
a_slice_is_within_its_source_only(void **state)
{
	static const char text[] = "abcdef";
	struct str whole = { text + 1, 4 };

	(void)state;
	assert_true(str_within(whole, (struct str){ text + 1, 4 }));
	assert_true(str_within(whole, (struct str){ text + 5, 0 }));
	assert_false(str_within(whole, (struct str){ text, 2 }));
	assert_false(str_within(whole, (struct str){ text + 4, 2 }));
	assert_false(str_within(whole, (struct str){ NULL, 0 }));
}

/* --- arenas -------------------------------------------------------------- */

static void
new_memory_is_zeroed_after_a_reset(void **state)
{
	struct bench *bench = *state;
	char *block = arena_new(&bench->arena, char, 1000);

	memset(block, 0x55, 1000);
	arena_reset(&bench->arena);
	block = arena_new(&bench->arena, char, 1000);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(block[i], 0);
}

static void
blocks_are_aligned_for_any_type(void **state)
{
	struct bench *bench = *state;

	for (size_t size = 1; size < 40; size++) {
		uintptr_t block =
			(uintptr_t)arena_alloc(&bench->arena, 1, size);

		assert_int_equal(block % _Alignof(max_align_t), 0);
	}
}

static void
a_grown_block_keeps_what_is_in_it(void **state)
{
	struct bench *bench = *state;
	char *block = arena_alloc(&bench->arena, 1, 3);
	size_t size = 3;

	memcpy(block, "abc", 3);
	for (int i = 0; i < 24; i++) {
		if (i % 3 == 0)
			arena_alloc(&bench->arena, 1, 8);
		block = arena_grow(&bench->arena, block, size, size * 2);
		size *= 2;
		assert_memory_equal(block, "abc", 3);
	}
}

static void
growing_the_newest_block_stays_in_place(void **state)
{
	struct bench *bench = *state;
	char *block = arena_alloc(&bench->arena, 1, 16);

	assert_ptr_equal(arena_grow(&bench->arena, block, 16, 4096), block);
}

static void
pushed_items_keep_their_order(void **state)
{
	struct bench *bench = *state;
	size_t *list = NULL, count = 0, cap = 0;

	for (size_t i = 0; i < 100; i++)
		*arena_push(&bench->arena, list, count, cap) = i;
	assert_int_equal(count, 100);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(list[i], i);
}

static void
copies_end_in_a_nul(void **state)
{
	struct bench *bench = *state;
	struct str copy =
		arena_concat(&bench->arena, STR("a"), STR(""), STR("bc"));

	assert_string_equal(copy.data, "abc");
	assert_int_equal(copy.len, 3);
}

/* --- buffers ------------------------------------------------------------- */

static void
text_is_escaped_for_xml(void **state)
{
	static const struct {
		const char *text, *as_text, *as_attribute;
	} cases[] = {
		{ "", "", "" },
		{ "Nguyễn", "Nguyễn", "Nguyễn" },
		{ "a & b < c > d", "a &amp; b &lt; c &gt; d",
		  "a &amp; b &lt; c &gt; d" },
		{ "&&", "&amp;&amp;", "&amp;&amp;" },
		{ "\"x\"", "\"x\"", "&quot;x&quot;" },
		{ "'", "'", "'" },
		{ "a\tb\nc", "a\tb\nc", "a&#9;b&#10;c" },
		{ "a\rb", "a&#13;b", "a&#13;b" },
		{ "&amp;", "&amp;amp;", "&amp;amp;" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct buf text = { .arena = &bench->arena };
		struct buf attribute = { .arena = &bench->arena };

		buf_xml(&text, str_of(cases[i].text));
		buf_xml_attribute(&attribute, str_of(cases[i].text));
		assert_text(buf_str(&text), cases[i].as_text);
		assert_text(buf_str(&attribute), cases[i].as_attribute);
	}
}

static void
only_what_was_appended_last_is_escaped(void **state)
{
	struct bench *bench = *state;
	struct buf out = { .arena = &bench->arena };

	buf_put(&out, STR("<a>"));
	buf_put(&out, STR("b & \"c\"\n"));
	buf_xml_from(&out, 3);
	assert_text(buf_str(&out), "<a>b &amp; \"c\"\n");
	buf_put(&out, STR("</a>"));
	buf_xml_from(&out, out.len);
	assert_text(buf_str(&out), "<a>b &amp; \"c\"\n</a>");
}

static void
text_is_escaped_for_json(void **state)
{
	static const struct {
		const char *text, *json;
	} cases[] = {
		{ "Đỗ", "Đỗ" },
		{ "a\"b\\c", "a\\\"b\\\\c" },
		{ "a\nb\t", "a\\u000ab\\u0009" },
		{ "\x7F", "\\u007f" },
		{ "\xC2\x8D", "\\u008d" },
		{ "\xE2\x80\xAE", "\\u202e" },
		{ "\xFFx", "\xEF\xBF\xBDx" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct buf out = { .arena = &bench->arena };

		buf_json(&out, str_of(cases[i].text));
		assert_text(buf_str(&out), cases[i].json);
	}
}

static void
numbers_are_filled_with_zeros(void **state)
{
	struct bench *bench = *state;
	struct buf out = { .arena = &bench->arena };

	buf_number(&out, 7, 2);
	buf_number(&out, 0, 0);
	buf_number(&out, 123, 2);
	assert_text(buf_str(&out), "070123");
}

static void
a_buffer_grows_beyond_any_chunk(void **state)
{
	struct bench *bench = *state;
	struct buf out = { .arena = &bench->arena };

	for (int i = 0; i < 300000; i++) {
		buf_char(&out, (char)('a' + i % 26));
		if (i % 1000 == 0)
			arena_alloc(&bench->arena, 1, 100);
	}
	for (int i = 0; i < 300000; i++)
		assert_int_equal(out.data[i], 'a' + i % 26);
}

/* --- positions ----------------------------------------------------------- */

static void
lines_end_at_lf_crlf_and_cr(void **state)
{
	static const char text[] = "một\r\nhai\rba\n\nbốn x";
	static const struct {
		const char *piece;
		size_t line, column;
	} cases[] = {
		{ "một", 1, 1 }, { "ột", 1, 2 },  { "hai", 2, 1 },
		{ "ba", 3, 1 },	 { "bốn", 5, 1 }, { "x", 5, 5 },
	};
	struct bench *bench = *state;

	bench->source.text = STR(text);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str piece = str_of(cases[i].piece);
		struct str at = str_from(bench->source.text,
					 str_find(bench->source.text, piece));
		struct position position =
			position_find((struct spot){ &bench->source, at });

		assert_int_equal(position.line, cases[i].line);
		assert_int_equal(position.column, cases[i].column);
	}
}

static void
the_end_of_a_text_has_a_position(void **state)
{
	struct bench *bench = *state;
	struct position position;

	bench->source.text = STR("a\nb");
	position = position_find((struct spot){
		&bench->source, str_from(bench->source.text, 3) });
	assert_int_equal(position.line, 2);
	assert_int_equal(position.column, 2);
	assert_text(position.text, "b");
}

static void
what_is_elsewhere_has_no_line(void **state)
{
	struct bench *bench = *state;

	bench->source.text = STR("a");
	assert_int_equal(
		position_line((struct spot){ &bench->source, STR("b") }), 0);
	assert_int_equal(position_line(spot_nowhere()), 0);
}

/* --- faults -------------------------------------------------------------- */

static void
faults_are_told_in_the_order_of_their_places(void **state)
{
	struct bench *bench = *state;
	struct source other = { .name = STR("other"), .text = STR("x") };
	struct str text = STR("a\nb\n");

	bench->source.text = text;
	fault(&bench->faults, MSG_MISSING, spot_source(&bench->source),
	      STR(""));
	fault(&bench->faults, MSG_NO_KEY,
	      ((struct spot){ &bench->source, str_from(text, 2) }), STR(""));
	fault(&bench->faults, MSG_CONTROL,
	      ((struct spot){ &other, other.text }), STR(""));
	fault(&bench->faults, MSG_NO_EQUALS,
	      ((struct spot){ &bench->source, str_slice(text, 0, 1) }),
	      STR(""));
	fault(&bench->faults, MSG_QUOTED,
	      ((struct spot){ &bench->source, str_slice(text, 0, 1) }),
	      STR(""));
	assert_told(bench, "1:1 no-equals; 1:1 quoted; 2:1 no-key; - missing; "
			   "1:1 control-character");
}

static void
a_warning_is_no_error(void **state)
{
	struct bench *bench = *state;

	fault(&bench->faults, MSG_QUOTED, spot_nowhere(), STR(""));
	assert_int_equal(bench->faults.errors, 0);
	assert_int_equal(bench->faults.warnings, 1);
	assert_int_equal(bench->faults.status, STATUS_DONE);
}

static void
a_note_is_neither(void **state)
{
	struct bench *bench = *state;

	fault(&bench->faults, MSG_WROTE, spot_nowhere(), STR(""));
	assert_int_equal(bench->faults.errors + bench->faults.warnings, 0);
	assert_int_equal(bench->faults.status, STATUS_DONE);
}

static void
the_status_is_the_worst(void **state)
{
	struct bench *bench = *state;

	fault(&bench->faults, MSG_FORM_TYPE, spot_nowhere(), STR(""));
	fault(&bench->faults, MSG_MISSING, spot_nowhere(), STR(""));
	assert_int_equal(bench->faults.status, STATUS_TEMPLATE);
}

static void
equal_strings_have_one_number(void **state)
{
	struct bench *bench = *state;
	struct strset set = { .arena = &bench->arena };

	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(
			strset_add(&set, arena_number(&bench->arena, i)), i);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(
			strset_add(&set, arena_number(&bench->arena, i)), i);
	assert_int_equal(set.count, 1000);
	assert_text(set.list[7], "7");
}

static void
too_many_faults_are_counted_but_not_kept(void **state)
{
	struct bench *bench = *state;

	for (int i = 0; i < FAULTS_KEPT + 5; i++)
		fault(&bench->faults, MSG_MISSING, spot_nowhere(), STR(""));
	assert_int_equal(bench->faults.count, FAULTS_KEPT);
	assert_int_equal(bench->faults.errors, FAULTS_KEPT + 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_is_found_at_its_first_place),
		cmocka_unit_test(cutting_takes_the_separator_away),
		cmocka_unit_test(an_ending_is_known_in_capitals),
		cmocka_unit_test(slices_are_ordered_like_bytes),
		cmocka_unit_test(a_slice_is_within_its_source_only),
		BENCH_TEST(new_memory_is_zeroed_after_a_reset),
		BENCH_TEST(blocks_are_aligned_for_any_type),
		BENCH_TEST(a_grown_block_keeps_what_is_in_it),
		BENCH_TEST(growing_the_newest_block_stays_in_place),
		BENCH_TEST(pushed_items_keep_their_order),
		BENCH_TEST(copies_end_in_a_nul),
		BENCH_TEST(text_is_escaped_for_xml),
		BENCH_TEST(only_what_was_appended_last_is_escaped),
		BENCH_TEST(text_is_escaped_for_json),
		BENCH_TEST(numbers_are_filled_with_zeros),
		BENCH_TEST(a_buffer_grows_beyond_any_chunk),
		BENCH_TEST(lines_end_at_lf_crlf_and_cr),
		BENCH_TEST(the_end_of_a_text_has_a_position),
		BENCH_TEST(what_is_elsewhere_has_no_line),
		BENCH_TEST(faults_are_told_in_the_order_of_their_places),
		BENCH_TEST(a_warning_is_no_error),
		BENCH_TEST(a_note_is_neither),
		BENCH_TEST(the_status_is_the_worst),
		BENCH_TEST(equal_strings_have_one_number),
		BENCH_TEST(too_many_faults_are_counted_but_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
