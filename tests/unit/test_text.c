/* test_text.c - Unicode: normal forms, folding, case, widths, distances. */
#include "bench.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "base/buf.h"
#include "base/text.h"

#include "dice.h"

#define NFD_TEN_DON_VI "Te\xCC\x82n \xC4\x91\xC6\xA1n vi\xCC\xA3"

static void
names_of_one_key_fold_alike(void **state)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "ten_don_vi", "ten_don_vi" },
		{ "Tên đơn vị", "ten_don_vi" },
		{ "TÊN ĐƠN VỊ", "ten_don_vi" },
		{ "TEN_DON_VI", "ten_don_vi" },
		{ NFD_TEN_DON_VI, "ten_don_vi" },
		{ "  Tên -- đơn/vị? ", "ten_don_vi" },
		{ "Tên\xC2\xA0\xC4\x91ơn vị", "ten_don_vi" },
		{ "Tên \xC3\x90ơn Vị", "ten_don_vi" },
		{ "T\xE2\x80\x8B\xC3\xAAn \xEF\xBB\xBF\xC4\x91ơn v\xC2\xADị",
		  "ten_don_vi" },
		{ "_ten__don_vi_", "ten_don_vi" },
		{ "Đ", "d" },
		{ "hoà", "hoa" },
		{ "hòa", "hoa" },
		{ "uỷ", "uy" },
		{ "ủy", "uy" },
		{ "Năm học 2025-2026", "nam_hoc_2025_2026" },
		{ "ﬁ №", "fi_no" },
		{ "…", "" },
		{ "", "" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(text_fold(&bench->arena, str_of(cases[i].text)),
			    cases[i].folded);
}

static void
composed_and_decomposed_are_one_in_nfc(void **state)
{
	static const struct {
		const char *text, *nfc;
	} cases[] = {
		{ NFD_TEN_DON_VI, "Tên đơn vị" },
		{ "Tên đơn vị", "Tên đơn vị" },
		{ "e\xCC\xA3\xCC\x82", "ệ" },
		{ "ê\xCC\xA3", "ệ" },
		{ "\xE2\x84\xAB", "Å" },
		{ "\xE2\x80\x80", "\xE2\x80\x82" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(text_nfc(&bench->arena, str_of(cases[i].text)),
			    cases[i].nfc);
}

static void
nfc_text_is_not_copied(void **state)
{
	struct bench *bench = *state;
	struct str text = STR("Trường “Nguyễn Du” – lớp 9…");

	assert_ptr_equal(text_nfc(&bench->arena, text).data, text.data);
}

static void
letters_change_case(void **state)
{
	static const struct {
		struct str (*change)(struct arena *, struct str);
		const char *text, *changed;
	} cases[] = {
		{ text_upper, "Trường thcs Đỗ ự", "TRƯỜNG THCS ĐỖ Ự" },
		{ text_lower, "TRƯỜNG THCS ĐỖ Ự", "trường thcs đỗ ự" },
		{ text_upper, "@`az{[ ıÿ\xFF", "@`AZ{[ IŸ\xFF" },
		{ text_lower, "@`AZ{[ Å\xC3", "@`az{[ å\xC3" },
		{ text_lower, "", "" },
		{ text_capital, "đỗ văn a", "Đỗ văn a" },
		{ text_capital, "“ông” a", "“Ông” a" },
		{ text_capital, "2 lớp", "2 lớp" },
		{ text_capital, "–", "–" },
		{ text_capital, "", "" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(
			cases[i].change(&bench->arena, str_of(cases[i].text)),
			cases[i].changed);
}

static void
blanks_of_any_script_are_trimmed(void **state)
{
	static const struct {
		const char *text, *trimmed;
	} cases[] = {
		{ " \ta b\t ", "a b" },
		{ "\xC2\xA0x\xC2\xA0y\xE3\x80\x80", "x\xC2\xA0y" },
		{ " \xC2\xA0\t", "" },
		{ "\xC2\xA0 x", "x" },
		{ "x \xE3\x80\x80\t", "x" },
		{ "ệ ", "ệ" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(text_trim(str_of(cases[i].text)), cases[i].trimmed);
}

static void
bytes_that_are_not_utf8_are_found(void **state)
{
	static const struct {
		const char *text;
		size_t at;
	} cases[] = {
		{ "ệ", 3 },
		{ "a\xFF", 1 },
		{ "a\xC3", 1 },
		{ "\xC0\x80", 0 },
		{ "\xED\xA0\x80", 0 },
		{ "\xF4\x90\x80\x80", 0 },
		{ "\xF0\x9F\x98\x80", 4 },
		{ "\xE1\xBB", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(text_invalid(str_of(cases[i].text)),
				 cases[i].at);
}

static void
width_counts_cells(void **state)
{
	(void)state;
	assert_int_equal(text_width(STR("ệ")), 1);
	assert_int_equal(text_width(STR(NFD_TEN_DON_VI)), 10);
	assert_int_equal(text_width(STR("学a")), 3);
	assert_int_equal(text_length(STR("学a")), 2);
}

static void
distance_counts_edits_up_to_its_limit(void **state)
{
	static const struct {
		const char *a, *b;
		size_t distance;
	} cases[] = {
		{ "so_lop", "so_lop", 0 },
		{ "so_lop", "so_lo", 1 },
		{ "so_lop", "so_lopp", 1 },
		{ "so_lop", "so_lpo", 1 },
		{ "so_lop", "so_lup", 1 },
		{ "so_lop", "os_lpo", 2 },
		{ "so_lop", "solp", 2 },
		{ "so_lop", "so_hsp", 2 },
		{ "", "ab", 2 },
		{ "", "abc", 3 },
		{ "ab", "ba", 1 },
		{ "đ", "d", 1 },
		{ "abc", "ca", 3 },
		{ "so_lop", "si_hsc", 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str a = str_of(cases[i].a), b = str_of(cases[i].b);

		assert_int_equal(text_distance(a, b, 2), cases[i].distance);
		assert_int_equal(text_distance(b, a, 2), cases[i].distance);
	}
}

/* Recursion as deep as the texts are long would not survive this. */
static void
distance_of_long_texts_is_found(void **state)
{
	struct bench *bench = *state;
	size_t len = 1000000;
	char *a = arena_new(&bench->arena, char, len);
	char *b = arena_new(&bench->arena, char, len);

	memset(a, 'a', len);
	memset(b, 'a', len);
	b[len - 1] = 'b';
	assert_int_equal(text_distance((struct str){ a, len },
				       (struct str){ b, len }, 2),
			 1);
}

static void
case_is_folded_in_full(void **state)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "Trường ĐỖ", "trường đỗ" },
		{ "Straße", "strasse" },
		{ "ſ\uFB01\u1E9E", "sfiss" },
		{ "A\u0301", "á" },
		{ "\xFF"
		  "A\xC3",
		  "\xFF"
		  "a\xC3" },
		{ "", "" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(text_casefold(&bench->arena, str_of(cases[i].text)),
			    cases[i].folded);
}

/* What the library says TEXT begins with. */
static int
library_next(struct str *rest)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n = utf8proc_iterate(
		(const utf8proc_uint8_t *)rest->data,
		(utf8proc_ssize_t)(rest->len < 4 ? rest->len : 4), &c);

	*rest = str_from(*rest, n > 0 ? (size_t)n : 1);
	return n > 0 ? c : -1;
}

static void
characters_are_what_the_library_says(void **state)
{
	static const unsigned char inner[] = { 0x00, 0x41, 0x7F, 0x80, 0x8F,
					       0x90, 0x9F, 0xA0, 0xBF, 0xC0,
					       0xC3, 0xE1, 0xFF };
	enum { N = sizeof inner };

	(void)state;
	for (size_t i = 0; i < (size_t)256 * N * N * N * 4; i++) {
		const char bytes[] = { (char)(i / 4), (char)inner[i / 1024 % N],
				       (char)inner[i / 1024 / N % N],
				       (char)inner[i / 1024 / N / N] };
		struct str rest = { bytes, i % 4 + 1 }, left = rest;

		assert_int_equal(text_next(&rest), library_next(&left));
		assert_int_equal(rest.len, left.len);
	}
}

static void
the_first_bad_byte_is_found(void **state)
{
	static const struct str pieces[] = {
		STR_INIT("a"),
		STR_INIT("Nguyen Du. "),
		STR_INIT("\xC4\x91"),
		STR_INIT("\xC3\xA0\xC3\xA1"),
		STR_INIT("ệ"),
		STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xEF\xBB\xBF"),
		STR_INIT("\xF0\x9F\x98\x80"),
		STR_INIT("\xE0\xA4\x85"),
		STR_INIT("Trường Tiểu học"),
		STR_INIT("\xC4"),
		STR_INIT("\x80"),
		STR_INIT("\xE1\xBB"),
		STR_INIT("\xED\xA0\x80"),
		STR_INIT("\xC0\x80"),
		STR_INIT("\xF5"),
	};
	struct bench *bench = *state;
	unsigned seed = 1;

	for (int i = 0; i < 5000; i++) {
		struct str text = STR(""), rest;
		size_t good = i % 2 ? 10 : COUNT_OF(pieces), wanted;

		for (size_t j = dice_roll(&seed) % 20; j; j--)
			text = arena_concat(&bench->arena, text,
					    pieces[dice_roll(&seed) % good]);
		for (rest = text, wanted = 0; rest.len;
		     wanted = text.len - rest.len)
			if (library_next(&rest) < 0)
				break;
		assert_int_equal(text_invalid(text), wanted);
		arena_reset(&bench->arena);
	}
}

static bool
is_usual_character(int c)
{
	if (c < 0x80)
		return (c >= ' ' && c < 0x7F) || strchr("\t\n\r", c);
	if (c >= 0xC0 && c < 0x100)
		return strstr("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý",
			      (const char[]){ (char)0xC3,
					      (char)(c - 0xC0 + 0x80), 0 });
	return (c >= 0x100 && c < 0x200) || (c >= 0x1E00 && c < 0x1F00) ||
	       (c >= 0x2010 && c < 0x2028);
}

static bool
is_usual_slowly(struct str text)
{
	while (text.len)
		if (!is_usual_character(library_next(&text)))
			return false;
	return true;
}

static void
a_text_is_usual_if_each_character_is(void **state)
{
	struct bench *bench = *state;

	for (int c = 1; c < 0x11000; c++) {
		struct buf text = { .arena = &bench->arena };

		buf_codepoint(&text, c);
		if (c < 0xD800 || c > 0xDFFF)
			assert_int_equal(text_is_usual(buf_str(&text)),
					 is_usual_character(c));
		arena_reset(&bench->arena);
	}
}

/* Each is alone in a block of memory, so that reading beyond it shows. */
static void
what_is_unusual_is_seen_wherever_it_stands(void **state)
{
	static const char *const pieces[] = {
		"\xFF",	    "\xC3",	"\xE1\xBB",	"\xE2\x80",
		"\x80",	    "\xC3\x90", "\xCC\x80",	"\xE2\x80\x8B",
		"\r",	    "",		"\xE1\x80\x80", "\xE2\x81\x90",
		"\xC0\x80", "\x7F",	"\xE1\xBB\x87", "\xE2\x80\x93",
		"\xC4\x91",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(pieces) * 100 * 4; i++) {
		struct str piece = str_of(pieces[i / 400]);
		size_t before = i / 4 % 100, after = i % 4;
		struct str text = { NULL, before + piece.len + after };
		char *bytes = malloc(text.len + !text.len);

		memset(bytes, 'a', text.len);
		memcpy(bytes + before, piece.data, piece.len);
		text.data = bytes;
		assert_int_equal(text_is_usual(text), is_usual_slowly(text));
		free(bytes);
	}
}

static void
folded_is_what_folding_leaves_as_it_is(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 1;

	assert_false(text_is_folded(STR("")));
	for (int i = 0; i < 20000; i++) {
		struct str text = dice_text(&bench->arena, &seed,
					    STR("ab_09zA-/{`:^"), 6);
		struct str marked =
			arena_concat(&bench->arena, text, STR("\xCC\x81"));

		if (text.len)
			assert_int_equal(
				text_is_folded(text),
				str_eq(text_fold(&bench->arena, marked), text));
		arena_reset(&bench->arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(names_of_one_key_fold_alike),
		BENCH_TEST(composed_and_decomposed_are_one_in_nfc),
		BENCH_TEST(nfc_text_is_not_copied),
		BENCH_TEST(letters_change_case),
		BENCH_TEST(blanks_of_any_script_are_trimmed),
		BENCH_TEST(bytes_that_are_not_utf8_are_found),
		BENCH_TEST(width_counts_cells),
		BENCH_TEST(distance_counts_edits_up_to_its_limit),
		BENCH_TEST(distance_of_long_texts_is_found),
		BENCH_TEST(case_is_folded_in_full),
		BENCH_TEST(characters_are_what_the_library_says),
		BENCH_TEST(the_first_bad_byte_is_found),
		BENCH_TEST(a_text_is_usual_if_each_character_is),
		BENCH_TEST(what_is_unusual_is_seen_wherever_it_stands),
		BENCH_TEST(folded_is_what_folding_leaves_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
