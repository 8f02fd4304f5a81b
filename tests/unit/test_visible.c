/* test_visible.c - what expressions see, with and without its name. */
#include "forms.h"

static bool
is_visible(const struct fields *fields, const char *key)
{
	for (size_t i = 0; i < fields->count; i++)
		if (str_eq(fields->list[i].key, str_of(key)))
			return fields->list[i].is_visible;
	fail_msg("there is no field %s", key);
	return false;
}

static void
what_no_expression_names_is_not_shown(void **state)
{
	const struct form *form =
		ask(*state, "[a]\n[b]\n[c]\nvalue = a * 1.5 div .5\n"
			    "[d]\nrule = current() != '* / . b'\nmessage = x\n"
			    "[e]\nwhen = position() = last() and true()\n");

	assert_true(is_visible(&form->fields, "a"));
	assert_true(is_visible(&form->fields, "d"));
	assert_false(is_visible(&form->fields, "b"));
	assert_false(is_visible(&form->fields, "c"));
	assert_false(is_visible(&form->fields, "e"));
}

static void
a_list_is_shown_whole_or_not_at_all(void **state)
{
	const struct form *form =
		ask(*state, "[l]\ntype = records\n[l.x]\n[l.y]\n"
			    "[m]\ntype = records\n[m.z]\n"
			    "[n]\ntype = records\n[n.v]\n[n.w]\nwhen = v = 1\n"
			    "[t]\nvalue = sum(l/x)\n");

	assert_true(is_visible(&form->fields, "l"));
	assert_true(is_visible(&form->fields.list[0].fields, "y"));
	assert_false(is_visible(&form->fields, "m"));
	assert_true(is_visible(&form->fields, "n"));
}

/* Of A and B, neither of which it names. */
#define SEES(expression, expected)                             \
	{                                                      \
		"[a]\n[b]\n[c]\nvalue = " expression "\n[d]\n" \
		"value = c\n",                                 \
			"a = 1\nb = 2", expected               \
	}

static void
an_expression_may_see_what_it_does_not_name(void **state)
{
	static const struct {
		const char *questions, *answers, *printed;
	} cases[] = {
		SEES("count(*)", "2"),
		SEES("count(/answers/*)", "2"),
		SEES("string(/answers)", "12"),
		SEES("string(/)", "12"),
		SEES("string(.)", "12"),
		SEES("string( )", "12"),
		SEES("string-length()", "2"),
		SEES("number()", "12"),
		SEES("string(..)", "12"),
		SEES("count(//text())", "2"),
		SEES("count(child::node())", "2"),
		SEES("count(b/preceding-sibling::*)", "1"),
		SEES("2 * count(* | a)", "4"),
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct checked *checked = *state;

		check(checked, cases[i].questions, cases[i].answers);
		assert_silent(checked->bench);
		assert_text(printed(checked, "d"), cases[i].printed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(what_no_expression_names_is_not_shown),
		FORM_TEST(a_list_is_shown_whole_or_not_at_all),
		FORM_TEST(an_expression_may_see_what_it_does_not_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
