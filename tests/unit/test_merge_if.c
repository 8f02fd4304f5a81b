/* IF fields that compare a merge field: which text is left. */
#include "merge.h"

#include "form/formats/match.h"

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
FILLS(letters_in_pieces_are_the_same_letters, LEFT(IF_TEN(" = Bi\u0300nh a b")),
      "ten = Bình", LEFT(RUN("a")))
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

/* --- what is compared ----------------------------------------------------- */

FILLS(sign_needs_no_blanks, LEFT(IF_TEN("=Nam Ông Bà")), "ten = Nam",
      LEFT(RUN("Ông")))
FILLS(type_needs_no_blank,
      LEFT(MARK("begin") CODE("IF") MERGED("ten") CODE("= &quot;Nam&quot; Ông "
						       "Bà") MARK("separate")
		   RUN("x") MARK("end")),
      "ten = Nam", LEFT(RUN("Ông")))
FILLS(sign_in_quotes_is_none,
      LEFT(IF(CODE("&quot;a=") MERGED("ten") CODE("&quot;=7 Ông Bà"),
	      RUN("x"))),
      "ten = 7", LEFT(RUN("Bà")))
FILLS(two_fields_are_compared,
      LEFT(IF(MERGED("so") CODE(" &gt;= ") MERGED("ten") CODE(" đủ thiếu"),
	      RUN("x"))),
      "ten = 9\nso = 10", LEFT(RUN("đủ")))
FILLS(field_is_compared_on_the_right,
      LEFT(IF(CODE("Nam = ") MERGED("ten") CODE(" Ông Bà"), RUN("x"))),
      "ten = Nam", LEFT(RUN("Ông")))
FILLS(fields_are_compared_among_text,
      LEFT(IF(CODE("&quot;") MERGED("ten") CODE("-") MERGED("so")
		      CODE("&quot; = &quot;a-1&quot; Ông Bà"),
	      RUN("x"))),
      "ten = a\nso = 1", LEFT(RUN("Ông")))
FILLS(comparison_of_no_field,
      LEFT(IF(CODE(" a = b ") MERGED("ten") CODE(" c"), RUN("x"))), "ten = An",
      LEFT(RUN("c")))
FILLS(comparison_is_compared,
      LEFT(IF(IF_TEN(" = Nam a b") CODE(" = a Ông Bà"), RUN("x"))), "ten = Nữ",
      LEFT(RUN("Bà")))
FILLS(texts_of_a_comparison_are_compared,
      LEFT(IF(IF(MERGED("so") CODE(" &gt; 1 ") MERGED("ten")
			 CODE(" &quot;&quot;"),
		 RUN("x")) CODE(" = Nam Ông Bà"),
	      RUN("x"))),
      "ten = Nam\nso = 2", LEFT(RUN("Ông")))
FILLS(comparison_of_comparisons,
      LEFT(IF(FIELD("COMPARE ", "") CODE(" = 1 Ông Bà"), RUN("x"))
		   RUN("{{ten}}")),
      "ten = An",
      LEFT(IF(FIELD("COMPARE ", "") CODE(" = 1 Ông Bà"), RUN("x")) RUN("An")))
#define COMPARE(inside) MARK("begin") CODE("COMPARE ") inside MARK("end")
FILLS(compare_is_one_or_zero,
      LEFT(COMPARE(MERGED("ten") CODE(" = A*"))
		   COMPARE(MERGED("so") CODE(" &lt; 2"))),
      "ten = An\nso = 2", LEFT(RUN("1") RUN("0")))
FILLS(compare_is_compared,
      LEFT(IF(COMPARE(MERGED("ten") CODE("= A*")) CODE("= 1 Ông Bà"),
	      RUN("x"))),
      "ten = An", LEFT(RUN("Ông")))

/* --- what is printed ------------------------------------------------------ */

FILLS(other_fields_stay_in_texts,
      LEFT(IF(MERGED("ten") CODE(" = Nam &quot;trang ") FIELD("PAGE", RUN("1"))
		      CODE("&quot; b"),
	      RUN("x"))),
      "ten = Nam",
      LEFT("<w:r><w:t xml:space=\"preserve\">trang </w:t></w:r>" FIELD(
	      "PAGE", RUN("1"))))
FILLS(simple_fields_stay_in_texts,
      LEFT(IF(MERGED("ten") CODE(" = Nam ") SIMPLE("PAGE", RUN("1")) CODE(" b"),
	      RUN("x"))),
      "ten = Nam", LEFT(SIMPLE("PAGE", RUN("1"))))
#define SYMBOL "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
FILLS(symbols_stay_in_texts,
      LEFT(IF(MERGED("ten") CODE(" = Nam &quot;") BOLD(SYMBOL) CODE("&quot; b"),
	      RUN("x"))),
      "ten = Nam", LEFT(BOLD(SYMBOL)))
FILLS(formats_change_all_texts,
      LEFT(IF(MERGED("ten") CODE(" &lt;&gt; &quot;&quot; &quot;ông ")
		      MERGED("ten") CODE("&quot; b \\* Upper"),
	      RUN("x"))),
      "ten = an",
      LEFT("<w:r><w:t xml:space=\"preserve\">ÔNG </w:t></w:r>" RUN("AN")))
FILLS(first_capital_is_of_the_first_text,
      LEFT(IF(MERGED("ten") CODE(" &lt;&gt; &quot;&quot; ") MERGED("ten")
		      CODE(" b \\* FirstCap"),
	      RUN("x"))),
      "ten = an", LEFT(RUN("An")))
FILLS(quote_prints_its_text,
      LEFT(MARK("begin") CODE("QUOTE &quot;ông ") MERGED("ten")
		   CODE("&quot; \\* MERGEFORMAT") MARK("separate") BOLD(T_("x"))
			   MARK("end")),
      "ten = An",
      LEFT(BOLD("<w:t xml:space=\"preserve\">ông </w:t>") RUN("An")))
FILLS(answers_are_no_fields,
      LEFT(IF(MERGED("ten") CODE(" = &quot;*&quot; ") MERGED("ten") CODE(" b"),
	      RUN("x"))),
      "ten = { IF 1 = 1 a b }\"", LEFT(RUN("{ IF 1 = 1 a b }\"")))

/* --- paragraphs ----------------------------------------------------------- */

#define CENTRED(inside) LINE("<w:pPr><w:jc w:val=\"center\"/></w:pPr>" inside)
#define BEGIN_IF(rest) MARK("begin") CODE("IF ") MERGED("ten") CODE(rest)
#define END_IF(rest) CODE(rest) MARK("separate") RUN("x") MARK("end")
FILLS(text_of_several_paragraphs,
      P("a") CENTRED(BEGIN_IF(" = Nam &quot;Ông")) LINE(MERGED("so"))
	      LINE(END_IF("Kính&quot; &quot;Bà&quot;")) P("b"),
      "ten = Nam\nso = 7", P("a") CENTRED(RUN("Ông")) P("7") P("Kính") P("b"))
FILLS(other_text_of_one_paragraph,
      P("a") CENTRED(BEGIN_IF(" = Nam &quot;Ông"))
	      LINE(END_IF("Kính&quot; &quot;Bà&quot;")) P("b"),
      "ten = Nữ", P("a") P("Bà") P("b"))
FILLS(paragraphs_that_are_not_printed_go,
      P("a") LINE(BEGIN_IF(" = Nam &quot;Ông")) LINE(END_IF("Kính&quot;"))
	      P("b"),
      "ten = Nữ", P("a") P("b"))
FILLS(last_end_of_a_paragraph_is_no_more_than_that,
      P("a") LINE(BEGIN_IF(" = Nam &quot;Ông")) LINE(END_IF("&quot;")) P("b"),
      "ten = Nam", P("a") P("Ông") P("b"))
FILLS(paragraphs_between_arguments_are_blanks,
      LEFT(BEGIN_IF(" = Nam &quot;Ông&quot;")) LINE(END_IF("Bà") RUN("b")),
      "ten = Nam", LEFT(RUN("Ông") RUN("b")))
FILLS(result_of_several_paragraphs,
      CENTRED(RUN("a") BEGIN_IF(" = Nam Ông Bà") MARK("separate") RUN("x"))
	      LINE(RUN("y") MARK("end") RUN("b")),
      "ten = Nam", LEFT(RUN("Ông") RUN("b")))
FILLS(paragraphs_in_a_cell,
      TBL(TR(TC(P("a")) TC(LINE(BEGIN_IF(" = Nam &quot;Ông"))
				   LINE(END_IF("An&quot;"))))),
      "ten = Nữ", TBL(TR(TC(P("a")) TC(LINE("")))))
FILLS(bookmark_of_paragraphs_stays,
      LINE("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" BEGIN_IF(
	      " = Nam &quot;Ông"))
	      LINE(END_IF("An&quot;") "<w:bookmarkEnd w:id=\"1\"/>"),
      "ten = Nam",
      "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" P("Ông")
	      P("An") "<w:bookmarkEnd w:id=\"1\"/>")

#define TAGGED(inside) "<w:smartTag w:element=\"a\">" inside "</w:smartTag>"
FILLS(comparison_is_all_of_an_element, LINE(TAGGED(IF_TEN(NAM))), "ten = Nam",
      LINE(TAGGED(RUN("Ông"))))

REFUSES(comparison_without_texts, LEFT(IF_TEN(" = Nam")), MSG_FIELD_IF_TEXTS)
REFUSES(comparison_without_a_sign, LEFT(IF_TEN(" a b c d")), MSG_FIELD_IF)
REFUSES(comparison_of_an_unknown_key,
	LEFT(IF(MERGED("khong_co") CODE(NAM), RUN("x"))), MSG_TAG_UNKNOWN)
REFUSES(paragraphs_with_text_before_them,
	LINE(RUN("a") BEGIN_IF(" = a &quot;b")) LINE(END_IF("c&quot;")),
	MSG_FIELD_PARAGRAPHS)
REFUSES(paragraphs_with_text_after_them,
	LINE(BEGIN_IF(" = a &quot;b")) LINE(END_IF("c&quot;") RUN("a")),
	MSG_FIELD_PARAGRAPHS)
REFUSES(text_with_a_table,
	LINE(BEGIN_IF(" = a &quot;b")) TBL(TR(TC(LINE(CODE("t")))))
		LINE(END_IF("c&quot;")),
	MSG_FIELD_PARAGRAPHS)
REFUSES(paragraphs_within_a_text,
	LINE(BEGIN_IF(" = a &quot;b") BEGIN_IF(" = b &quot;c"))
		LINE(END_IF("d&quot;") END_IF("c&quot;")),
	MSG_FIELD_PARAGRAPHS)

static void
fault_quotes_the_code(void **state)
{
	const struct fault *fault = refuses(
		*state, LEFT(IF_TEN(" = &quot;Nam&quot;")), MSG_FIELD_IF_TEXTS);

	assert_text(fault->spot.source->text, "{ IF «ten» = \"Nam\" }");
	assert_int_equal(fault->spot.source->place->facet, FACET_FIELD);
}

/* Of the tag that is wrong in BODY. */
static size_t
paragraph_of_fault(struct bench *bench, const char *body)
{
	const struct fault *fault =
		refuses_with(bench, FORM, body, MSG_TAG_UNKNOWN);

	return fault->spot.source->place->paragraph;
}

static void
paragraphs_after_it_are_counted_as_in_the_file(void **state)
{
	assert_int_equal(paragraph_of_fault(
				 *state,
				 P("a") LINE(BEGIN_IF(" = Nam &quot;Ông")) LINE(
					 END_IF("Kính&quot; &quot;Bà&quot;"))
					 P("{{khong_co}}")),
			 4);
}

static void
fault_within_it_is_where_it_begins(void **state)
{
	assert_int_equal(paragraph_of_fault(
				 *state,
				 P("a") LINE(BEGIN_IF(" = Nam &quot;Ông"))
					 LINE(MERGED("khong_co"))
						 LINE(END_IF("&quot;")) P("b")),
			 2);
}

static void
joined_paragraphs_are_counted_as_in_the_file(void **state)
{
	assert_int_equal(paragraph_of_fault(*state,
					    LINE(BEGIN_IF(" = a b"))
						    LINE(END_IF("c"))
							    P("{{khong_co}}")),
			 3);
}

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

/* --- comparisons ---------------------------------------------------------- */

static void
assert_matches(struct bench *bench, const char *text, const char *sign,
	       const char *wanted, bool expected)
{
	if (match_text(&bench->arena, str_of(text), str_of(sign),
		       str_of(wanted)) != expected)
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
		BENCH_TEST(letters_in_pieces_are_the_same_letters),
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
		BENCH_TEST(comparison_is_all_of_an_element),
		BENCH_TEST(other_comparison_stays),
		BENCH_TEST(sign_needs_no_blanks),
		BENCH_TEST(type_needs_no_blank),
		BENCH_TEST(sign_in_quotes_is_none),
		BENCH_TEST(two_fields_are_compared),
		BENCH_TEST(field_is_compared_on_the_right),
		BENCH_TEST(fields_are_compared_among_text),
		BENCH_TEST(comparison_of_no_field),
		BENCH_TEST(comparison_is_compared),
		BENCH_TEST(texts_of_a_comparison_are_compared),
		BENCH_TEST(comparison_of_comparisons),
		BENCH_TEST(compare_is_one_or_zero),
		BENCH_TEST(compare_is_compared),
		BENCH_TEST(other_fields_stay_in_texts),
		BENCH_TEST(simple_fields_stay_in_texts),
		BENCH_TEST(symbols_stay_in_texts),
		BENCH_TEST(formats_change_all_texts),
		BENCH_TEST(first_capital_is_of_the_first_text),
		BENCH_TEST(quote_prints_its_text),
		BENCH_TEST(answers_are_no_fields),
		BENCH_TEST(text_of_several_paragraphs),
		BENCH_TEST(other_text_of_one_paragraph),
		BENCH_TEST(paragraphs_that_are_not_printed_go),
		BENCH_TEST(last_end_of_a_paragraph_is_no_more_than_that),
		BENCH_TEST(paragraphs_between_arguments_are_blanks),
		BENCH_TEST(result_of_several_paragraphs),
		BENCH_TEST(paragraphs_in_a_cell),
		BENCH_TEST(bookmark_of_paragraphs_stays),
		BENCH_TEST(comparison_without_texts),
		BENCH_TEST(fault_quotes_the_code),
		BENCH_TEST(comparison_without_a_sign),
		BENCH_TEST(comparison_of_an_unknown_key),
		BENCH_TEST(paragraphs_with_text_before_them),
		BENCH_TEST(paragraphs_with_text_after_them),
		BENCH_TEST(text_with_a_table),
		BENCH_TEST(paragraphs_within_a_text),
		BENCH_TEST(paragraphs_after_it_are_counted_as_in_the_file),
		BENCH_TEST(fault_within_it_is_where_it_begins),
		BENCH_TEST(joined_paragraphs_are_counted_as_in_the_file),
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
