/* test_answers.c - lines into sections, answers and paragraphs. */
#include "bench.h"

#include "dice.h"

#include "answers/answers.h"
#include "base/buf.h"
#include "base/text.h"

#define ZWSP "\xE2\x80\x8B"

static struct answers *
parse(struct bench *bench, const char *text)
{
	bench->faults = (struct faults){ .arena = &bench->arena };
	bench->source.text = str_of(text);
	return answers_parse(&bench->arena, &bench->source, &bench->faults);
}

/* "key=text|paragraph" for each answer, "key?" for a broken one and "[name]"
 * for each section but the first, in order. */
static struct str
shown(struct bench *bench, const struct answers *answers)
{
	struct arena *arena = &bench->arena;
	struct str all = STR("");

	for (size_t i = 0; i < answers->count; i++) {
		const struct section *section = &answers->sections[i];

		if (i)
			all = arena_concat(arena, all, STR("["),
					   section->folded, STR("]"));
		for (size_t j = 0; j < section->count; j++) {
			const struct answer *answer = &section->answers[j];

			all = arena_concat(arena, all, j ? STR(" ") : STR(""),
					   answer->folded,
					   answer->is_broken ? STR("?")
							     : STR("="));
			for (size_t k = 0; k < answer->nlines; k++)
				all = arena_concat(arena, all,
						   k ? STR("|") : STR(""),
						   answer->lines[k].text);
		}
	}
	return all;
}

struct reading {
	const char *text, *shown, *told;
};

static void
assert_readings(struct bench *bench, const struct reading *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct answers *answers = parse(bench, cases[i].text);

		assert_text(shown(bench, answers), cases[i].shown);
		assert_told(bench, cases[i].told);
	}
}

static void
a_line_is_a_key_and_its_value(void **state)
{
	static const struct reading cases[] = {
		{ "", "", "" },
		{ "\n\n", "", "" },
		{ "a = x", "a=x", "" },
		{ "a=x\n", "a=x", "" },
		{ "a \t=\t x y \t\n", "a=x y", "" },
		{ "a = b = c", "a=b = c", "" },
		{ "a =", "a=", "" },
		{ "a =   \nb = y", "a= b=y", "" },
		{ "Tên đơn vị? = x", "ten_don_vi=x", "" },
		{ "a = x\xC2\xA0", "a=x", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
lines_end_in_lf_crlf_or_cr(void **state)
{
	static const struct reading cases[] = {
		{ "a = x\nb = y\n", "a=x b=y", "" },
		{ "a = x\r\nb = y\r\n", "a=x b=y", "" },
		{ "a = x\rb = y\r", "a=x b=y", "" },
		{ "a = x\n\r\n z\rb = y", "a=x|z b=y", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
an_indented_line_is_one_more_paragraph(void **state)
{
	static const struct reading cases[] = {
		{ "a = x\n y", "a=x|y", "" },
		{ "a = x\n\ty", "a=x|y", "" },
		{ "a = x\n\xC2\xA0y", "a=x|y", "" },
		{ "a =\n x\n y", "a=x|y", "" },
		{ "a = x\n\n# note\n\n y", "a=x|y", "" },
		{ "a = x\n # no note", "a=x|# no note", "" },
		{ "a = x\n  \n y", "a=x|y", "" },
		{ "a = x\n b = y", "a=x|b = y", "" },
		{ "a = x\xE2\x80\xA8y\xE2\x80\xA9z", "a=x|y|z", "" },
		{ "a = \xE2\x80\xA8x\xE2\x80\xA8", "a=x", "" },
		{ "a = x\vy\fz", "a=x|y|z", "" },
		{ "a = x\n y\v\v", "a=x|y", "" },
		{ "a = x…\xE2\x80\x93", "a=x…–", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
a_number_sign_begins_a_comment_in_the_first_column_only(void **state)
{
	static const struct reading cases[] = {
		{ "# a = x\nb = y", "b=y", "" },
		{ "a = x # y", "a=x # y", "" },
		{ "a = # y", "a=# y", "" },
		{ "#", "", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
repeated_keys_are_kept_in_order(void **state)
{
	static const struct reading cases[] = {
		{ "a = x\na = y", "a=x a=y", "" },
		{ "a = x\nA = y\n z", "a=x a=y|z", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
a_name_in_brackets_begins_a_section(void **state)
{
	static const struct reading cases[] = {
		{ "a = x\n[can_bo]\nb = y\n[Cán bộ]\nb = z\n[]\nc = w",
		  "a=x[can_bo]b=y[can_bo]b=z[]c=w", "" },
		{ "[ can_bo ] \nb = y", "[can_bo]b=y", "" },
		{ "[can_bo.Họ tên]\nb = y", "[can_bo.ho_ten]b=y", "" },
		{ "[]", "[]", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

/* The keys below a bad one do not fall to the section above. */
static void
a_bad_section_is_refused_but_begins(void **state)
{
	static const struct reading cases[] = {
		{ "[can_bo\nb = y", "[can_bo]b=y", "1:1 bad-section" },
		{ "[can_bo] # x\nb = y", "[can_bo]b=y", "1:1 bad-section" },
		{ "[can_bo] = x]\nb = y", "[can_bo]b=y", "1:1 bad-section" },
		{ "[", "[]", "1:1 bad-section" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
lines_that_are_nothing_are_refused(void **state)
{
	static const struct reading cases[] = {
		{ "a x\nb = y", "a_x? b=y", "1:1 no-equals" },
		{ "a : x", "a?", "1:1 no-equals" },
		{ "= x", "", "1:1 no-key" },
		{ "  x\na = y", "a=y", "1:3 nothing-to-continue" },
		{ "[a]\n x", "[a]", "2:2 nothing-to-continue" },
		{ "a = x\nb\n y", "a=x b?",
		  "2:1 no-equals; 3:2 nothing-to-continue" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
values_are_normalised(void **state)
{
	static const struct reading cases[] = {
		{ "a = Te\xCC\x82n", "a=Tên", "" },
		{ "a = e\xCC\xA3\xCC\x82", "a=ệ", "" },
		{ "a = \xC3\x90ỗ", "a=Đỗ", "1:5 eth" },
		{ "a = xin \xC3\x90\xC3\x90", "a=xin ĐĐ", "1:9 eth; 1:10 eth" },
		{ "a = x" ZWSP "y\xE2\x81\xA0z\xEF\xBB\xBF", "a=xyz",
		  "1:6 zero-width; 1:8 zero-width; 1:10 zero-width" },
		{ "a = x\u202Ey\u202Cz\u2067\u2069", "a=xyz",
		  "1:6 zero-width; 1:8 zero-width; 1:10 zero-width; "
		  "1:11 zero-width" },
		{ "a = x\u200E\u200F\u061C", "a=x",
		  "1:6 zero-width; 1:7 zero-width; 1:8 zero-width" },
		{ "a = x\ty", "a=x\ty", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

/* Otherwise a required question would seem to be answered. */
static void
a_value_of_invisible_characters_is_empty(void **state)
{
	static const struct reading cases[] = {
		{ "a = " ZWSP, "a=", "1:5 zero-width" },
		{ "a = x\n " ZWSP " \n y", "a=x|y", "2:2 zero-width" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
control_characters_are_refused_with_their_place(void **state)
{
	static const struct reading cases[] = {
		{ "a = x\x01y", "a=xy", "1:6 control-character" },
		{ "a = đ\x0Ey\x7F", "a=đy",
		  "1:6 control-character; 1:8 control-character" },
		{ "a = x\xC2\x85y", "a=xy", "1:6 control-character" },
		{ "a = x\xEF\xBF\xBE", "a=x", "1:6 control-character" },
		{ "a = x\xEF\xBF\xBF", "a=x", "1:6 control-character" },
		{ "a\x02 = x", "a=x", "1:2 control-character" },
		{ "a = x\n \x1B[31my", "a=x|[31my", "2:2 control-character" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
a_nul_is_refused_with_its_place(void **state)
{
	struct bench *bench = *state;

	bench->source.text = STR("a = x\0y\nb = z");
	answers_parse(&bench->arena, &bench->source, &bench->faults);
	assert_told(bench, "1:6 control-character");
	assert_text(bench->faults.list[0].args[0], "U+0000");
}

static void
old_font_encodings_are_refused_in_values(void **state)
{
	static const struct reading cases[] = {
		{ "a = Tr\u00ad\u00eang Ho\u00b5",
		  "a=Tr\u00ad\u00eang Ho\u00b5", "1:5 legacy-encoding" },
		{ "a = Noël", "a=Noël", "" },
		{ "a = giò, quì", "a=giò, quì", "" },
	};

	assert_readings(*state, cases, COUNT_OF(cases));
}

static void
an_answer_stands_where_its_value_does(void **state)
{
	struct bench *bench = *state;
	const struct answers *answers = parse(bench, "a =\n  x\nb =\n");
	const struct answer *given = answers->sections[0].answers;

	assert_int_equal(position_find(answer_spot(answers, &given[0])).line,
			 2);
	assert_int_equal(position_find(answer_spot(answers, &given[0])).column,
			 3);
	assert_int_equal(position_find(answer_spot(answers, &given[1])).line,
			 3);
}

static void
paragraphs_are_joined_by_newlines(void **state)
{
	struct bench *bench = *state;
	const struct answers *answers = parse(bench, "a = x\n y\n\n z\nb =");
	const struct answer *given = answers->sections[0].answers;

	assert_text(answer_text(&bench->arena, &given[0]), "x\ny\nz");
	assert_text(answer_text(&bench->arena, &given[1]), "");
}

static void
marks_without_end_are_refused(void **state)
{
	struct bench *bench = *state;
	struct buf text = { .arena = &bench->arena };

	buf_put(&text, STR("x = e"));
	for (int i = 0; i < 1000; i++)
		buf_put(&text, STR("\xCC\x81\xCC\xA3"));
	bench->source.text = buf_str(&text);
	answers_parse(&bench->arena, &bench->source, &bench->faults);
	assert_true(has_fault(bench, MSG_STACKED));
}

/* U+00A0 around a text falls away, but it has to be looked at closely. */
static void
what_is_surely_clean_is_clean(void **state)
{
	struct bench *bench = *state;
	size_t clean = 0;

	for (int c = 1; c < 0x3000; c++) {
		struct buf text = { .arena = &bench->arena };
		struct str close, quick;

		if (c == '\n' || c == '\r')
			continue;
		buf_put(&text, STR("a = đã "));
		buf_codepoint(&text, c);
		buf_codepoint(&text, c == 0xE0 ? 0xE0 : 'x');
		quick = shown(
			bench,
			parse(bench,
			      arena_dup(&bench->arena, buf_str(&text)).data));
		clean += bench->faults.count == 0;
		buf_put(&text, STR("\xC2\xA0"));
		close = shown(
			bench,
			parse(bench,
			      arena_dup(&bench->arena, buf_str(&text)).data));
		assert_true(str_eq(quick, close));
	}
	assert_true(clean > 0x2000);
}

static void
a_file_that_is_usual_is_read_as_others_are(void **state)
{
	static const struct str pieces[] = {
		STR_INIT("a = "), STR_INIT("Tên đơn vị="),
		STR_INIT("x"),	  STR_INIT("Đạo “Thạnh”"),
		STR_INIT("\n"),	  STR_INIT("\r\n"),
		STR_INIT("\r"),	  STR_INIT("\n "),
		STR_INIT("\t"),	  STR_INIT("[b]"),
		STR_INIT("#"),	  STR_INIT(" "),
	};
	struct bench *bench = *state;
	unsigned seed = 1;

	for (int i = 0; i < 2000; i++) {
		struct str text = STR(""), shown_first;

		for (size_t j = dice_roll(&seed) % 20; j; j--)
			text = arena_concat(
				&bench->arena, text,
				pieces[dice_roll(&seed) % COUNT_OF(pieces)]);
		bench->source.is_usual = false;
		shown_first = shown(bench, parse(bench, text.data));
		bench->source.is_usual = text_is_usual(text);
		assert_true(bench->source.is_usual);
		assert_true(str_eq(shown(bench, parse(bench, text.data)),
				   shown_first));
	}
}

static void
a_line_ends_at_either_sign_however_long(void **state)
{
	struct bench *bench = *state;

	for (size_t len = 250; len < 520; len++) {
		struct buf text = { .arena = &bench->arena };
		const char *ends[] = { "\n", "\r", "\r\n" };

		buf_put(&text, STR("a = "));
		for (size_t i = 4; i < len; i++)
			buf_char(&text, 'x');
		buf_put(&text, str_of(ends[len % 3]));
		buf_put(&text, STR("b = y"));
		assert_int_equal(
			parse(bench,
			      arena_dup(&bench->arena, buf_str(&text)).data)
				->sections[0]
				.count,
			2);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_line_is_a_key_and_its_value),
		BENCH_TEST(lines_end_in_lf_crlf_or_cr),
		BENCH_TEST(an_indented_line_is_one_more_paragraph),
		BENCH_TEST(
			a_number_sign_begins_a_comment_in_the_first_column_only),
		BENCH_TEST(repeated_keys_are_kept_in_order),
		BENCH_TEST(a_name_in_brackets_begins_a_section),
		BENCH_TEST(a_bad_section_is_refused_but_begins),
		BENCH_TEST(lines_that_are_nothing_are_refused),
		BENCH_TEST(values_are_normalised),
		BENCH_TEST(a_value_of_invisible_characters_is_empty),
		BENCH_TEST(control_characters_are_refused_with_their_place),
		BENCH_TEST(a_nul_is_refused_with_its_place),
		BENCH_TEST(old_font_encodings_are_refused_in_values),
		BENCH_TEST(an_answer_stands_where_its_value_does),
		BENCH_TEST(paragraphs_are_joined_by_newlines),
		BENCH_TEST(marks_without_end_are_refused),
		BENCH_TEST(what_is_surely_clean_is_clean),
		BENCH_TEST(a_file_that_is_usual_is_read_as_others_are),
		BENCH_TEST(a_line_ends_at_either_sign_however_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
