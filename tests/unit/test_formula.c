/* Formulas of Word's fields. */
#include "bench.h"

#include "base/buf.h"
#include "form/formats/formula.h"

struct formula_case {
	const char *formula, *result;
};

static struct str
result_of(struct bench *bench, const char *formula)
{
	struct str plain = STR("big");
	double number;

	switch (formula_compute(&bench->arena, str_of(formula), &number)) {
	case FORMULA_GOOD:
		formula_plain(&bench->arena, number, &plain);
		return plain;
	case FORMULA_NOT:
		return STR("not");
	case FORMULA_ZERO:
		break;
	}
	return STR("zero");
}

static void
assert_results(struct bench *bench, const struct formula_case *cases,
	       size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_text(result_of(bench, cases[i].formula),
			    cases[i].result);
}

#define RESULTS(...)                                                \
	static const struct formula_case cases[] = { __VA_ARGS__ }; \
	assert_results(*state, cases, COUNT_OF(cases))

static void
products_come_before_sums(void **state)
{
	RESULTS({ "1+2*3", "7" }, { " ( 1 + 2 ) * 3 ", "9" }, { "10-4-3", "3" },
		{ "12/4/3", "1" }, { "2^3*2", "16" }, { "-2+5", "3" },
		{ "2*-3", "-6" }, { "--2", "2" }, { "10%", "0,1" },
		{ "200*5%", "10" });
}

static void
numbers_are_as_they_are_typed_in_vietnam(void **state)
{
	RESULTS({ "1,5*2", "3" }, { "1.5*2", "3" }, { "1.000*2", "2000" },
		{ "1.234,5", "1234,5" }, { "1/3", "0,333333333333333" });
}

static void
values_are_numbers_or_nothing(void **state)
{
	RESULTS({ "\1"
		  "1.250,5\2*2",
		  "2501" },
		{ "\1\2+1", "1" }, { "2*\1-3\2", "-6" },
		{ "\1"
		  "An\2+1",
		  "not" },
		{ "\1"
		  "1+1\2",
		  "not" });
}

static void
comparisons_are_one_or_zero(void **state)
{
	RESULTS({ "1<2", "1" }, { "2<=1", "0" }, { "1=1", "1" },
		{ "1<>1", "0" }, { "1+1>1", "1" }, { "1>=2", "0" });
}

static void
functions_are_computed(void **state)
{
	RESULTS({ "SUM(1,2,3)", "6" }, { "sum(1;2,5)", "3,5" },
		{ "AVERAGE(1,2)", "1,5" }, { "PRODUCT(2,3,4)", "24" },
		{ "MAX(1,3,2)", "3" }, { "MIN(2,1)", "1" },
		{ "COUNT(4,4)", "2" }, { "ABS(-2)", "2" },
		{ "INT(-5.67)", "-5" }, { "MOD(7,4)", "3" },
		{ "SIGN(-4)", "-1" }, { "ROUND(2,345;2)", "2,35" },
		{ "ROUND(1250,-2)", "1300" }, { "IF(1<2,10,20)", "10" },
		{ "AND(1,1=1)", "1" }, { "OR(0,0)", "0" }, { "NOT(0)", "1" },
		{ "TRUE+TRUE()", "2" }, { "FALSE", "0" },
		{ "SUM(1,MAX(2,3))*2", "8" });
}

static void
division_by_zero_is_told(void **state)
{
	RESULTS({ "1/0", "zero" }, { "1/\1\2", "zero" },
		{ "MOD(1,0)", "zero" });
}

static void
anything_else_is_no_formula(void **state)
{
	RESULTS({ "", "not" }, { "A1", "not" }, { "SUM(ABOVE)", "not" },
		{ "SUM(A1:B2)", "not" }, { "1+", "not" }, { "(1", "not" },
		{ "1)", "not" }, { "1 2", "not" }, { "IF(1,2)", "not" },
		{ "SUM()", "not" },
		{ "\1"
		  "1",
		  "not" },
		{ "1e5", "not" }, { "10^400", "not" }, { "Tong", "not" });
}

static void
number_beyond_measure_is_not_printed(void **state)
{
	RESULTS({ "10^15", "big" }, { "10^14", "100000000000000" });
}

static void
depth_has_an_end(void **state)
{
	struct bench *bench = *state;
	struct buf deep = { .arena = &bench->arena };
	double number;

	buf_fill(&deep, '(', 100000);
	assert_int_equal(
		formula_compute(&bench->arena, buf_str(&deep), &number),
		FORMULA_NOT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(products_come_before_sums),
		BENCH_TEST(numbers_are_as_they_are_typed_in_vietnam),
		BENCH_TEST(values_are_numbers_or_nothing),
		BENCH_TEST(comparisons_are_one_or_zero),
		BENCH_TEST(functions_are_computed),
		BENCH_TEST(division_by_zero_is_told),
		BENCH_TEST(anything_else_is_no_formula),
		BENCH_TEST(number_beyond_measure_is_not_printed),
		BENCH_TEST(depth_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
