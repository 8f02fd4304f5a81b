/* test_field_code.c - what the code of a field says. */
#include "bench.h"
#include "dice.h"

#include "docx/wordml/field_code.h"

/* "TYPE [argument] /x /x[argument]" */
static struct str
shown(struct arena *arena, const struct field_code *code)
{
	struct buf out = { .arena = arena };

	buf_put(&out, code->type);
	for (size_t i = 0; i < code->narguments; i++) {
		buf_put(&out, STR(" ["));
		buf_put(&out, code->arguments[i]);
		buf_char(&out, ']');
	}
	for (size_t i = 0; i < code->nswitches; i++) {
		buf_put(&out, STR(" /"));
		buf_char(&out, code->switches[i].name);
		if (!code->switches[i].argument.data)
			continue;
		buf_char(&out, '[');
		buf_put(&out, code->switches[i].argument);
		buf_char(&out, ']');
	}
	return buf_str(&out);
}

struct code_case {
	const char *code, *shown;
};

static void
assert_codes(struct bench *bench, const struct code_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct field_code code;

		assert_true(field_code_read(&bench->arena,
					    str_of(cases[i].code), &code));
		assert_text(shown(&bench->arena, &code), cases[i].shown);
	}
}

#define CODES(...)                                               \
	static const struct code_case cases[] = { __VA_ARGS__ }; \
	assert_codes(*state, cases, COUNT_OF(cases))

static void
merge_fields_are_read_with_all_switches(void **state)
{
	CODES({ " MERGEFIELD \"Họ tên\" \\* Upper \\@ \"dd/MM/yyyy\""
		" \\# \"#,##0\" \\b \"(\" \\f \")\" \\m \\v \\* MERGEFORMAT ",
		"MERGEFIELD [Họ tên] /*[Upper] /@[dd/MM/yyyy] /#[#,##0]"
		" /b[(] /f[)] /m /v /*[MERGEFORMAT]" },
	      { "MERGEFIELD Ten", "MERGEFIELD [Ten]" },
	      { "mergefield \\m Ten", "mergefield [Ten] /m" },
	      { "MERGEFIELD \\b \"\" Ten", "MERGEFIELD [Ten] /b[]" },
	      { "MERGEFIELD Họ tên", "MERGEFIELD [Họ] [tên]" });
}

static void
fields_of_any_type_are_read(void **state)
{
	CODES({ " PAGE ", "PAGE" }, { "FORMTEXT", "FORMTEXT" },
	      { "DATE \\@ \"d\" \\l", "DATE /@[d] /l" },
	      { "REF muc_1 \\h \\* MERGEFORMAT",
		"REF [muc_1] /h /*[MERGEFORMAT]" },
	      { "HYPERLINK \"a b\" \\l \"c\" \\n \\o \"d\"",
		"HYPERLINK [a b] /l[c] /n /o[d]" },
	      { "IF \"a\" = \"b\" \"c d\" \"\"", "IF [a] [=] [b] [c d] []" },
	      { "=SUM(ABOVE) \\# 0", "= [SUM(ABOVE)] /#[0]" },
	      { "TOC \\O \"1-3\" \\h \\z", "TOC /o[1-3] /h /z" });
}

static void
blanks_of_any_kind_part_and_may_be_missing(void **state)
{
	CODES({ "\t\nPAGE\xC2\xA0\\*\r\nRoman", "PAGE /*[Roman]" },
	      { "DATE\\@\"d M\"\\*Upper", "DATE /@[d M] /*[Upper]" },
	      { "MERGEFIELD\"a\"\"b\"", "MERGEFIELD [a] [b]" });
}

static void
quotes_are_straight_or_curly(void **state)
{
	CODES({ "REF “a b”", "REF [a b]" }, { "REF „a b“", "REF [a b]" },
	      { "REF ”a b”", "REF [a b]" }, { "REF “a b\" c", "REF [a b] [c]" },
	      { "REF \"a “b” c\"", "REF [a “b” c]" },
	      { "REF \"a b” c", "REF [a b] [c]" });
}

static void
quotes_and_backslashes_are_escaped(void **state)
{
	CODES({ "REF \"a \\\"b\\\" c\"", "REF [a \"b\" c]" },
	      { "REF \"c:\\\\d\\\\\" e", "REF [c:\\d\\] [e]" },
	      { "REF \"c:\\d\"", "REF [c:\\d]" },
	      { "REF \\\\\\\\may\\\\d", "REF [\\\\may\\d]" });
}

static void
what_is_odd_is_kept(void **state)
{
	CODES({ "REF \"a b", "REF [a b]" }, { "REF \"", "REF []" },
	      { "REF a\"b", "REF [a\"b]" }, { "REF \\", "REF [\\]" },
	      { "REF \\ a", "REF [\\] [a]" }, { "REF \\đ", "REF [\\đ]" },
	      { "REF \\d", "REF /d" }, { "REF \\d \\d x", "REF /d /d[x]" },
	      { "= =", "= [=]" });
}

static void
a_code_without_type_is_none(void **state)
{
	static const char *const codes[] = { "", " \xC2\xA0 ", "\\* Upper",
					     "\"PAGE\"" };
	struct bench *bench = *state;
	struct field_code code;

	for (size_t i = 0; i < COUNT_OF(codes); i++)
		assert_false(field_code_read(&bench->arena, str_of(codes[i]),
					     &code));
}

static void
switches_are_found_by_name(void **state)
{
	struct bench *bench = *state;
	struct field_code code;

	field_code_read(&bench->arena,
			STR("MergeField a \\* Upper \\* Caps \\B x"), &code);
	assert_true(field_code_is(&code, STR("MERGEFIELD")));
	assert_false(field_code_is(&code, STR("MERGE")));
	assert_text(field_code_find(&code, '*')->argument, "Upper");
	assert_text(field_code_find(&code, 'b')->argument, "x");
	assert_null(field_code_find(&code, 'f'));
}

static void
any_code_is_read(void **state)
{
	static const struct str letters =
		STR_INIT("REF =  \\\\\\\"\"*@#bm\t\n\xE2\x80\x9C\xC2\xA0");
	struct bench *bench = *state;
	unsigned seed = 3;

	for (int i = 0; i < 5000; i++) {
		struct field_code code;
		struct str text = dice_text(&bench->arena, &seed, letters, 48);

		field_code_read(&bench->arena, text, &code);
		assert_true(shown(&bench->arena, &code).len <= 6 * 48);
		arena_reset(&bench->arena);
	}
}

static void
any_value_comes_back_from_its_quotes(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 5;

	for (int i = 0; i < 5000; i++) {
		struct buf out = { .arena = &bench->arena };
		struct field_code code;
		struct str value =
			dice_text(&bench->arena, &seed, STR("\"\\ a“”đ\n"), 24);

		buf_put(&out, STR("HYPERLINK \""));
		field_code_put(&out, value);
		buf_put(&out, STR("\" \\n"));
		assert_true(
			field_code_read(&bench->arena, buf_str(&out), &code));
		assert_int_equal(code.narguments, 1);
		assert_true(str_eq(code.arguments[0], value));
		assert_non_null(field_code_find(&code, 'n'));
		arena_reset(&bench->arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(merge_fields_are_read_with_all_switches),
		BENCH_TEST(fields_of_any_type_are_read),
		BENCH_TEST(blanks_of_any_kind_part_and_may_be_missing),
		BENCH_TEST(quotes_are_straight_or_curly),
		BENCH_TEST(quotes_and_backslashes_are_escaped),
		BENCH_TEST(what_is_odd_is_kept),
		BENCH_TEST(a_code_without_type_is_none),
		BENCH_TEST(switches_are_found_by_name),
		BENCH_TEST(any_code_is_read),
		BENCH_TEST(any_value_comes_back_from_its_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
