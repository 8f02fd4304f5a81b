/* IF fields that compare a merge field: which text is left. */
#include "merge.h"

#include "form/match.h"

#define MERGED(name) FIELD(" MERGEFIELD " name " ", RUN("«" name "»"))
#define IF(inside, result) \
	MARK("begin") CODE(" IF ") inside MARK("separate") result MARK("end")
#define IF_TEN(rest) IF(MERGED("ten") CODE(rest), RUN("Ông"))
#define LEFT(inside) LINE(RUN("a") inside)
#define NAM " = &quot;Nam&quot; &quot;Ông&quot; &quot;Bà&quot; "

FILLS(text_if_so, LEFT(IF_TEN(NAM)), "ten = Nam", LEFT(RUN("Ông")))
FILLS(text_if_not, LEFT(IF_TEN(NAM)), "ten = Nữ", LEFT(RUN("Bà")))
FILLS(capitals_differ_from_small_letters, LEFT(IF_TEN(NAM)), "ten = nam",
      LEFT(RUN("Bà")))
FILLS(curly_quotes_are_quotes, LEFT(IF_TEN(" = “Nam” “Ông” “Bà”")), "ten = Nam",
      LEFT(RUN("Ông")))
FILLS(no_text_if_not, LEFT(IF_TEN(" = Nam Ông")), "ten = Nữ", LEFT(""))
FILLS(empty_text_if_so,
      LEFT(IF_TEN(" = &quot;&quot; &quot;&quot; &quot;có&quot;")), "", LEFT(""))
FILLS(missing_value_is_empty,
      LEFT(IF_TEN(" = &quot;&quot; &quot;trống&quot; &quot;có&quot;")), "",
      LEFT(RUN("trống")))
FILLS(paragraph_of_no_text_goes,
      P("a") LINE(IF_TEN(" = Nam &quot;Ông&quot; &quot;&quot;")) P("b"), "",
      P("a") P("b"))
FILLS(fields_stand_in_texts,
      LEFT(IF(MERGED("ten") CODE(" &lt;&gt; &quot;&quot; &quot;Số ")
		      MERGED("so") CODE("!&quot; &quot;không&quot;"),
	      RUN("x"))),
      "ten = An\nso = 7",
      LEFT("<w:r><w:t xml:space=\"preserve\">Số </w:t></w:r>" RUN("7")
		   RUN("!")))
FILLS(comparisons_stand_in_texts,
      LEFT(IF(MERGED("ten") CODE(" = Nam &quot;Ông&quot; &quot;")
		      IF_TEN(" = Nữ Bà &quot;Bạn&quot;") CODE("&quot;"),
	      RUN("x"))),
      "ten = Nữ", LEFT(RUN("Bà")))
FILLS(simple_field_is_compared,
      LEFT(IF(SIMPLE("MERGEFIELD ten", RUN("x")) CODE(NAM), RUN("y"))),
      "ten = Nam", LEFT(RUN("Ông")))
FILLS(field_in_quotes_is_compared,
      LEFT(IF(CODE("&quot;") MERGED("ten") CODE("&quot;" NAM), RUN("y"))),
      "ten = Nam", LEFT(RUN("Ông")))
FILLS(switches_come_before_the_comparison,
      LEFT(IF(FIELD("MERGEFIELD ten \\* Upper", RUN("x")) CODE(" = NAM Ông Bà"),
	      RUN("y"))),
      "ten = nam", LEFT(RUN("Ông")))
FILLS(text_looks_as_it_is_typed,
      LEFT(MARK("begin") CODE("IF ") MERGED("ten") CODE(" = Nam ")
		   BOLD("<w:instrText>&quot;Ông&quot;</w:instrText>")
			   CODE(" Bà") MARK("separate") RUN("x") MARK("end")),
      "ten = Nam", LEFT(BOLD(T_("Ông"))))
FILLS(mergeformat_keeps_the_look_of_the_result,
      LEFT(IF(MERGED("ten") CODE(" = Nam Ông Bà \\* MERGEFORMAT"),
	      BOLD(T_("Bà")))),
      "ten = Nam", LEFT(BOLD(T_("Ông"))))
FILLS(charformat_looks_as_its_first_letter,
      LEFT(MARK("begin") ITALIC("<w:instrText>IF </w:instrText>") MERGED("ten")
		   CODE(" = Nam Ông Bà \\* CHARFORMAT") MARK("separate")
			   RUN("x") MARK("end")),
      "ten = Nam", LEFT(ITALIC(T_("Ông"))))
FILLS(line_is_broken_where_the_text_is,
      LEFT(IF(MERGED("ten") CODE(" = Nam &quot;Ông") "<w:r><w:br/></w:r>" CODE(
		      "An&quot; Bà"),
	      RUN("x"))),
      "ten = Nam", LEFT("<w:r><w:t>Ông</w:t><w:br/><w:t>An</w:t></w:r>"))
FILLS(comparison_in_records,
      LINE(SIMPLE("MERGEFIELD TableStart:can_bo", ""))
	      LEFT(IF(MERGED("chuc") CODE(" = HT &quot;trưởng&quot; &quot;phó "
					  "&quot;"),
		      RUN("x"))) LINE(SIMPLE("MERGEFIELD TableEnd:can_bo", "")),
      "[can_bo]\nho_ten = A\nchuc = HT\n[can_bo]\nho_ten = B\nchuc = PHT",
      LEFT(RUN("trưởng"))
	      LEFT("<w:r><w:t xml:space=\"preserve\">phó </w:t></w:r>"))
FILLS(other_comparison_stays,
      LEFT(MARK("begin") CODE("IF ") FIELD("PAGE", RUN("1")) CODE(" = 1 a b")
		   MARK("end") RUN("{{ten}}")),
      "ten = An",
      LEFT(MARK("begin") CODE("IF ") FIELD("PAGE", RUN("1")) CODE(" = 1 a b")
		   MARK("end") RUN("An")))

REFUSES(comparison_without_blanks, LEFT(IF_TEN("=Nam Ông Bà")), MSG_FIELD_IF)
REFUSES(comparison_with_another_field,
	LEFT(IF(MERGED("ten") CODE(" = ") MERGED("so") CODE(" a b"), RUN("x"))),
	MSG_FIELD_IF)
REFUSES(comparison_without_texts, LEFT(IF_TEN(" = Nam")), MSG_FIELD_IF)
REFUSES(comparison_of_no_merge_field,
	LEFT(IF(CODE(" a = b ") MERGED("ten") CODE(" c"), RUN("x"))),
	MSG_FIELD_IF)
REFUSES(comparison_with_another_kind_of_field,
	LEFT(IF(MERGED("ten") CODE(" = Nam &quot;") FIELD("PAGE", RUN("1"))
			CODE("&quot; b"),
		RUN("x"))),
	MSG_FIELD_IF)
REFUSES(comparison_of_an_unknown_key,
	LEFT(IF(MERGED("khong_co") CODE(NAM), RUN("x"))), MSG_TAG_UNKNOWN)
REFUSES(comparison_over_paragraphs,
	LINE(MARK("begin") CODE("IF ") MERGED("ten") CODE(" = a &quot;b"))
		LINE(CODE("c&quot;") MARK("separate") MARK("end")),
	MSG_FIELD_PARAGRAPHS)

static void
without_a_form_it_is_asked(void **state)
{
	fills_with(*state, NULL, LEFT(IF_TEN(NAM)), "ten = Nam",
		   LEFT(RUN("Ông")));
}

static void
without_a_form_what_may_not_be_printed_may_be_missing(void **state)
{
	fills_with(*state, NULL,
		   LEFT(IF(MERGED("ten") CODE(" = Nam &quot;") MERGED("so")
				   CODE("&quot; Bà"),
			   RUN("x"))),
		   "ten = Nữ", LEFT(RUN("Bà")));
}

/* --- comparisons ------------------------------------------------------------ */

static void
assert_matches(struct bench *bench, const char *text, const char *sign,
	       const char *wanted, bool expected)
{
	struct str test = arena_concat(&bench->arena, str_of(sign), STR(" "),
				       str_of(wanted));

	if (match_text(&bench->arena, str_of(text), test) != expected)
		fail_msg("%s %s %s", text, sign, wanted);
}

static void
numbers_are_compared_as_numbers(void **state)
{
	assert_matches(*state, "10", ">", "9", true);
	assert_matches(*state, "1.234", "=", "1234", true);
	assert_matches(*state, "8,5", ">=", "8,50", true);
	assert_matches(*state, "-1", "<", "0", true);
	assert_matches(*state, "10", "<>", "10,0", false);
	assert_matches(*state, "9", "<=", "10", true);
}

static void
texts_are_compared_as_texts(void **state)
{
	assert_matches(*state, "An", "<", "Bình", true);
	assert_matches(*state, "10a", ">", "9", false);
	assert_matches(*state, "", "=", "", true);
	assert_matches(*state, "", "<", "0", true);
	assert_matches(*state, "An", "<>", "an", true);
}

static void
wildcards_stand_for_characters(void **state)
{
	assert_matches(*state, "Nguyễn An", "=", "Nguyễn*", true);
	assert_matches(*state, "Nguyễn", "=", "Nguy?n", true);
	assert_matches(*state, "Nguyn", "=", "Nguy?n", false);
	assert_matches(*state, "abcbd", "=", "a*b?", true);
	assert_matches(*state, "abcbde", "<>", "a*b?", true);
	assert_matches(*state, "a", "=", "*", true);
	assert_matches(*state, "", "=", "?", false);
	assert_matches(*state, "98512", "=", "985*", true);
}

static void
wildcards_are_none_in_the_text_itself(void **state)
{
	assert_matches(*state, "a*", "=", "ab", false);
}

static void
other_signs_are_none(void **state)
{
	(void)state;
	assert_true(match_is_sign(STR("<>")));
	assert_false(match_is_sign(STR("==")));
	assert_false(match_is_sign(STR("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(text_if_so),
		BENCH_TEST(text_if_not),
		BENCH_TEST(capitals_differ_from_small_letters),
		BENCH_TEST(curly_quotes_are_quotes),
		BENCH_TEST(no_text_if_not),
		BENCH_TEST(empty_text_if_so),
		BENCH_TEST(missing_value_is_empty),
		BENCH_TEST(paragraph_of_no_text_goes),
		BENCH_TEST(fields_stand_in_texts),
		BENCH_TEST(comparisons_stand_in_texts),
		BENCH_TEST(simple_field_is_compared),
		BENCH_TEST(field_in_quotes_is_compared),
		BENCH_TEST(switches_come_before_the_comparison),
		BENCH_TEST(text_looks_as_it_is_typed),
		BENCH_TEST(mergeformat_keeps_the_look_of_the_result),
		BENCH_TEST(charformat_looks_as_its_first_letter),
		BENCH_TEST(line_is_broken_where_the_text_is),
		BENCH_TEST(comparison_in_records),
		BENCH_TEST(other_comparison_stays),
		BENCH_TEST(comparison_without_blanks),
		BENCH_TEST(comparison_with_another_field),
		BENCH_TEST(comparison_without_texts),
		BENCH_TEST(comparison_of_no_merge_field),
		BENCH_TEST(comparison_with_another_kind_of_field),
		BENCH_TEST(comparison_of_an_unknown_key),
		BENCH_TEST(comparison_over_paragraphs),
		BENCH_TEST(without_a_form_it_is_asked),
		BENCH_TEST(
			without_a_form_what_may_not_be_printed_may_be_missing),
		BENCH_TEST(numbers_are_compared_as_numbers),
		BENCH_TEST(texts_are_compared_as_texts),
		BENCH_TEST(wildcards_stand_for_characters),
		BENCH_TEST(wildcards_are_none_in_the_text_itself),
		BENCH_TEST(other_signs_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
