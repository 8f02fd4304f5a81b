/* Numbers in the formats of Word's fields. */
#include "bench.h"

#include "form/formats/number_format.h"

struct format_case {
	const char *canonical, *format, *shown;
};

static void
assert_shown(struct bench *bench, const struct format_case *cases, size_t count,
	     bool in_vietnamese)
{
	for (size_t i = 0; i < count; i++)
		assert_text(number_formatted(
				    &bench->arena, str_of(cases[i].canonical),
				    str_of(cases[i].format), in_vietnamese),
			    cases[i].shown);
}

#define ENGLISH(...)                                               \
	static const struct format_case cases[] = { __VA_ARGS__ }; \
	assert_shown(*state, cases, COUNT_OF(cases), false)
#define VIETNAMESE(...)                                            \
	static const struct format_case cases[] = { __VA_ARGS__ }; \
	assert_shown(*state, cases, COUNT_OF(cases), true)

static void
numbers_in_english_words(void **state)
{
	ENGLISH({ "0", "CardText", "zero" }, { "12", "CardText", "twelve" },
		{ "790", "cardtext", "seven hundred ninety" },
		{ "-45", "CardText", "minus forty-five" },
		{ "1000000", "CardText", "one million" },
		{ "1002030", "CardText", "one million two thousand thirty" },
		{ "999999999999999", "CardText",
		  "nine hundred ninety-nine trillion nine hundred ninety-nine "
		  "billion nine hundred ninety-nine million nine hundred "
		  "ninety-nine thousand nine hundred ninety-nine" },
		{ "11.5", "CardText", "twelve" });
}

static void
ordinals_in_english_words(void **state)
{
	ENGLISH({ "0", "OrdText", "zeroth" }, { "1", "OrdText", "first" },
		{ "22", "OrdText", "twenty-second" },
		{ "30", "OrdText", "thirtieth" },
		{ "112", "OrdText", "one hundred twelfth" },
		{ "2000", "OrdText", "two thousandth" },
		{ "15", "OrdText", "fifteenth" });
}

static void
money_in_english_words(void **state)
{
	ENGLISH({ "14.55", "DollarText", "fourteen and 55/100" },
		{ "9", "DollarText", "nine and 00/100" },
		{ "0.996", "DollarText", "one and 00/100" },
		{ "-1.5", "DollarText", "minus one and 50/100" });
}

static void
ordinals_end_in_letters(void **state)
{
	ENGLISH({ "1", "Ordinal", "1st" }, { "2", "Ordinal", "2nd" },
		{ "3", "Ordinal", "3rd" }, { "4", "Ordinal", "4th" },
		{ "11", "Ordinal", "11th" }, { "112", "Ordinal", "112th" },
		{ "1023", "Ordinal", "1023rd" }, { "0", "Ordinal", "0th" },
		{ "-1", "Ordinal", "-1st" }, { "-11", "Ordinal", "-11th" },
		{ "-22", "Ordinal", "-22nd" });
}

static void
vietnamese_words(void **state)
{
	VIETNAMESE({ "24", "CardText", "hai mươi tư" },
		   { "12.5", "CardText", "mười hai phẩy năm" },
		   { "1", "OrdText", "thứ nhất" }, { "4", "OrdText", "thứ tư" },
		   { "12", "OrdText", "thứ mười hai" },
		   { "12", "Ordinal", "thứ 12" },
		   { "14.55", "DollarText", "mười bốn và 55/100" });
}

static void
roman_digits(void **state)
{
	ENGLISH({ "4", "Roman", "IV" }, { "1994", "ROMAN", "MCMXCIV" },
		{ "38", "roman", "xxxviii" }, { "2.6", "Roman", "III" });
}

static void
letters(void **state)
{
	ENGLISH({ "1", "alphabetic", "a" }, { "26", "ALPHABETIC", "Z" },
		{ "27", "alphabetic", "aa" }, { "54", "Alphabetic", "BBB" });
}

static void
hexadecimal_digits(void **state)
{
	ENGLISH({ "9", "Hex", "9" }, { "255", "hex", "FF" },
		{ "4096", "Hex", "1000" });
}

static void
dashes(void **state)
{
	ENGLISH({ "12", "ArabicDash", "- 12 -" });
}

static void
number_without_such_a_form_stays(void **state)
{
	ENGLISH({ "0", "Roman", "0" }, { "-2", "Roman", "-2" },
		{ "1000000", "Roman", "1000000" }, { "0", "alphabetic", "0" },
		{ "781", "alphabetic", "781" }, { "0", "Hex", "0" },
		{ "-0.5", "Hex", "-0,5" });
}

static void
other_formats_are_none(void **state)
{
	struct bench *bench = *state;

	assert_true(number_format_is(&bench->arena, STR("CARDTEXT")));
	assert_false(number_format_is(&bench->arena, STR("Upper")));
	assert_false(number_format_is(&bench->arena, STR("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(numbers_in_english_words),
		BENCH_TEST(ordinals_in_english_words),
		BENCH_TEST(money_in_english_words),
		BENCH_TEST(ordinals_end_in_letters),
		BENCH_TEST(vietnamese_words),
		BENCH_TEST(roman_digits),
		BENCH_TEST(letters),
		BENCH_TEST(hexadecimal_digits),
		BENCH_TEST(dashes),
		BENCH_TEST(number_without_such_a_form_stays),
		BENCH_TEST(other_formats_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
