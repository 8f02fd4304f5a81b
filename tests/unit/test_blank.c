/* test_blank.c - what blank forms have in place of answers. */
#include "carry.h"

/* An IF field over the merge field CODE that is VALUE in a blank form. */
static void
assert_blank(struct bench *bench, const char *form, const char *code,
	     const char *value)
{
	const char *const pieces[] = {
		"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
		"<w:r><w:instrText>IF \"</w:instrText></w:r>"
		"<w:fldSimple w:instr=\"",
		code,
		"\"/><w:r><w:instrText>\" = \"",
		value,
		"\" a b</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>"
		"</w:p>",
	};
	struct buf body = { .arena = &bench->arena };
	struct str blank;

	for (size_t i = 0; i < COUNT_OF(pieces); i++)
		buf_put(&body, str_of(pieces[i]));
	blank = carry(bench, form,
		      arena_dup(&bench->arena, buf_str(&body)).data, NULL);
	assert_text(body_of(bench, blank),
		    "<w:p><w:r><w:t>a</w:t></w:r></w:p>");
}

static void
blank_forms_have_a_value_of_each_type(void **state)
{
	static const char *const cases[][2] = {
		{ "MERGEFIELD so \\* CardText", "một" },
		{ "MERGEFIELD so \\* Ordinal", "thứ 1" },
		{ "MERGEFIELD so \\# 0,00", "1,00" },
		{ "MERGEFIELD ngay \\@ dd/MM/yyyy", "01/01/2000" },
		{ "MERGEFIELD ngay", "01/01/2000" },
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_blank(*state, FORM, cases[i][0], cases[i][1]);
	assert_blank(*state, "[a]\ntype = phone\n", "MERGEFIELD a",
		     "0912 345 678");
}

static void
blank_sheets_have_one_record(void **state)
{
	const char *body =
		"<w:p><w:fldSimple w:instr=\"MERGEFIELD a\"/></w:p>"
		"<w:p><w:fldSimple w:instr=\"NEXT\"/>"
		"<w:fldSimple w:instr=\"MERGEFIELD a\"/></w:p>" P("x");

	assert_text(body_of(*state, carry(*state, NULL, body, NULL)),
		    "<w:p><w:pPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(blank_forms_have_a_value_of_each_type),
		BENCH_TEST(blank_sheets_have_one_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
