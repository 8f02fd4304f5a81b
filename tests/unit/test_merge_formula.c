/* Formulas over merge fields. */
#include "merge.h"

#define MERGED(name) FIELD(" MERGEFIELD " name " ", RUN("«" name "»"))
#define FORMULA(inside, result) \
	MARK("begin") CODE(" =") inside MARK("separate") result MARK("end")
#define SO_OF(rest, result) FORMULA(MERGED("so") CODE(rest), result)
#define LEFT(inside) LINE(RUN("a") inside)
#define F1(inside) FORMULA(inside CODE("+1"), RUN("x"))
#define F4(inside) F1(F1(F1(F1(inside))))
#define F5(inside) F1(F4(inside))

FILLS(formula_is_computed, LEFT(SO_OF(" * 2", BOLD(T_("8")))), "so = 7",
      LEFT(BOLD(T_("14"))))
FILLS(formula_over_two_fields,
      LEFT(FORMULA(CODE("ROUND(") SIMPLE("MERGEFIELD so", "") CODE("/")
			   MERGED("so") CODE(",2) + 0.5"),
		   RUN("x"))),
      "so = 7", LEFT(RUN("1,5")))
FILLS(picture_is_of_the_result,
      LEFT(SO_OF(" * 1,1 \\# &quot;#.##0,00&quot;", RUN("x"))), "so = 12345",
      LEFT(RUN("13.579,50")))
FILLS(picture_of_a_field_is_not_computed,
      LEFT(FORMULA(FIELD("MERGEFIELD so \\# #,##0 \\b x", RUN("y")) CODE("+1"),
		   RUN("x"))),
      "so = 12345", LEFT(RUN("12346")))
FILLS(formats_are_of_the_result,
      LEFT(SO_OF("+1 \\* CardText \\* FirstCap", RUN("x"))), "so = 11",
      LEFT(RUN("Mười hai")))
FILLS(result_has_two_decimals, LEFT(SO_OF("/3", RUN("x"))), "so = 1",
      LEFT(RUN("0,33")))
FILLS(missing_number_is_zero, LEFT(SO_OF("+1", RUN("x"))), "", LEFT(RUN("1")))
FILLS(division_by_zero_is_as_word_prints_it,
      LEFT(FORMULA(CODE("1/") MERGED("so"), RUN("x"))), "so = 0",
      LEFT(RUN("!Zero Divide")))
FILLS(number_too_large_is_as_word_prints_it, LEFT(SO_OF("^20", RUN("x"))),
      "so = 10", LEFT(RUN("!Number too large to format")))
FILLS(comparisons_are_joined,
      LEFT(MARK("begin") CODE("IF ")
		   FORMULA(CODE("OR(") MARK("begin") CODE("COMPARE ")
				   MERGED("ten") CODE("= A*") MARK("end")
					   CODE(",") MERGED("so")
						   CODE("&gt;5)"),
			   RUN("x")) CODE("= 1 có không") MARK("separate")
			   RUN("y") MARK("end")),
      "ten = Bình\nso = 6", LEFT(RUN("có")))
FILLS(text_of_a_comparison_is_no_number,
      LEFT(FORMULA(MARK("begin") CODE("IF ") MERGED("so") CODE(" = 1 mot 2")
			   MARK("end") CODE("+1"),
		   RUN("x"))),
      "so = 1", LEFT(RUN("!Syntax Error")))
FILLS(formula_in_records,
      LINE(SIMPLE("MERGEFIELD TableStart:can_bo", ""))
	      LINE(FORMULA(CODE("COUNT(") MERGED("so") CODE(")*2"), RUN("x")))
		      LINE(SIMPLE("MERGEFIELD TableEnd:can_bo", "")),
      "so = 4\n[can_bo]\nho_ten = A\n[can_bo]\nho_ten = B", P("2") P("2"))
FILLS(formulas_stand_deep_in_formulas, LEFT(F5(F5(F1(MERGED("so"))))), "so = 7",
      LEFT(RUN("18")))
FILLS(formula_in_a_code,
      LINE(MARK("begin") CODE("HYPERLINK \"") SO_OF("+1", RUN("x")) CODE("\"")
		   MARK("end")),
      "so = 4",
      LINE(MARK("begin") CODE("HYPERLINK \"") CODE("5") CODE("\"") MARK("end")))
FILLS(formula_that_only_word_can_compute, LINE(SO_OF("+SUM(ABOVE)", RUN("x"))),
      "so = 4",
      LINE("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>" CODE(
	      " =") CODE("4") CODE("+SUM(ABOVE)") MARK("separate") RUN("x")
		   MARK("end")))

REFUSES(formula_over_a_text, LEFT(FORMULA(MERGED("ten") CODE("+1"), RUN("x"))),
	MSG_TAG_FILTER_TYPE)
REFUSES(unknown_format_of_a_formula, LEFT(SO_OF("+1 \\* BahtText", RUN("x"))),
	MSG_FIELD_SWITCH)

static void
without_a_form_numbers_are_asked(void **state)
{
	fills_with(*state, NULL, LEFT(SO_OF("*2", RUN("x"))), "so = 1.250",
		   LEFT(RUN("2500")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(formula_is_computed),
		BENCH_TEST(formula_over_two_fields),
		BENCH_TEST(picture_is_of_the_result),
		BENCH_TEST(picture_of_a_field_is_not_computed),
		BENCH_TEST(formats_are_of_the_result),
		BENCH_TEST(result_has_two_decimals),
		BENCH_TEST(missing_number_is_zero),
		BENCH_TEST(division_by_zero_is_as_word_prints_it),
		BENCH_TEST(number_too_large_is_as_word_prints_it),
		BENCH_TEST(comparisons_are_joined),
		BENCH_TEST(text_of_a_comparison_is_no_number),
		BENCH_TEST(formula_in_records),
		BENCH_TEST(formulas_stand_deep_in_formulas),
		BENCH_TEST(formula_in_a_code),
		BENCH_TEST(formula_that_only_word_can_compute),
		BENCH_TEST(formula_over_a_text),
		BENCH_TEST(unknown_format_of_a_formula),
		BENCH_TEST(without_a_form_numbers_are_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
