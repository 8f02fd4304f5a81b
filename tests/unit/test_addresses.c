/* ADDRESSBLOCK and GREETINGLINE, as the dialogs of Word write them. */
#include "merge.h"

#define Q(text) "&quot;" text "&quot;"
#define G(inside) "&lt;&lt;" inside "&gt;&gt;"
#define CR "<w:r><w:cr/></w:r>"
#define ADDRESS_AS(code, result)                                          \
	MARK("begin")                                                     \
	CODE(" ADDRESSBLOCK \\f &quot;" G("_TITLE0_ ") G("_FIRST0_")      \
		     G(" _LAST0_"))                                       \
	CR CODE("&lt;&lt;_COMPANY_") CR CODE("&gt;&gt;&lt;&lt;_STREET1_") \
		CR CODE("&gt;&gt;" G("_CITY_") G(", _STATE_") "&lt;&lt;") \
			CR CODE("_COUNTRY_&gt;&gt;&quot; " code)          \
				MARK("separate") result MARK("end")
#define ADDRESS \
	ADDRESS_AS("\\l 1066 \\c 2 \\e &quot;Việt Nam&quot; \\d ", RUN("x"))
#define WHO "first_name = An\nlast_name = Lê\n"
#define SPACE_RUN "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
#define NAMED RUN("An") SPACE_RUN RUN("Lê")
#define COMMA "<w:r><w:t xml:space=\"preserve\">, </w:t></w:r>"
#define GREETING(format, rest) \
	LINE(SIMPLE(" GREETINGLINE \\f " Q(format) " \\l 1066 " rest, RUN("x")))
#define DEAR G("_BEFORE_ Kính gửi ") G("_TITLE0_ ") G("_LAST0_") G("_AFTER_ ,")
#define DEAR_RUN "<w:r><w:t xml:space=\"preserve\">Kính gửi </w:t></w:r>"

#define MERGES(name, body, typed, expected)                      \
	static void name(void **state)                           \
	{                                                        \
		fills_with(*state, NULL, body, typed, expected); \
	}
#define REFUSES_ALONE(name, body, message)                 \
	static void name(void **state)                     \
	{                                                  \
		refuses_with(*state, NULL, body, message); \
	}

MERGES(each_line_is_a_paragraph, LINE(RUN("a") ADDRESS RUN("z")),
       WHO "company = C\naddress_1 = 1 Lê Lợi\ncity = Huế\nstate = TT",
       LINE(RUN("a") NAMED) LINE(RUN("C")) LINE(RUN("1 Lê Lợi"))
	       LINE(RUN("Huế") COMMA RUN("TT")) LINE(RUN("z")))
MERGES(lines_of_nothing_go, P("a") LINE(ADDRESS) P("z"),
       "last_name = Lê\ncity = Huế",
       P("a") LINE(SPACE_RUN RUN("Lê")) LINE(RUN("Huế")) P("z"))
MERGES(country_that_is_left_out, LINE(ADDRESS),
       "city = Huế\ncountry_or_region = Việt Nam", LINE(RUN("Huế")))
MERGES(country_that_is_another, LINE(ADDRESS),
       "city = Paris\ncountry_or_region = France",
       LINE(RUN("Paris")) LINE(RUN("France")))
MERGES(country_always, LINE(ADDRESS_AS("\\c 1 \\e France", "")),
       "country_or_region = France", LINE(RUN("France")))
MERGES(country_never, LINE(ADDRESS_AS("\\c 0", "")), "city = Paris",
       LINE(RUN("Paris")))
#define COUNTRIES                                                      \
	"\\e a \\e b \\e c \\e d \\e e \\e f \\e g \\e h \\e i \\e j " \
	"\\e k \\e l \\e m \\e n \\e o \\e p \\e q \\e r \\e s \\e t"
MERGES(last_of_many_countries_that_are_left_out,
       LINE(ADDRESS_AS(COUNTRIES, "")), "city = Huế\ncountry_or_region = t",
       LINE(RUN("Huế")))
MERGES(none_of_many_countries_that_are_left_out,
       LINE(ADDRESS_AS(COUNTRIES, "")), "country_or_region = u", LINE(RUN("u")))
MERGES(format_of_several_paragraphs,
       P("a") LINE(MARK("begin") CODE("ADDRESSBLOCK \\f &quot;" G("_LAST0_")))
	       LINE(CODE(G("_CITY_") "&quot;") MARK("separate") RUN("x")
			    MARK("end")),
       "last_name = Lê\ncity = Huế", P("a") LINE(RUN("Lê")) LINE(RUN("Huế")))
MERGES(result_of_several_paragraphs,
       LINE(ADDRESS_AS("", RUN("x") "</w:p><w:p>" RUN(
				   "y") "<w:bookmarkStart "
					"w:id=\"1\" w:name=\"b\"/>"
					"</w:p><w:p>" RUN("z") "<w:bookmarkEnd "
							       "w:id=\"1\"/>")
		    RUN("!")),
       "city = Huế",
       LINE(RUN("Huế")) LINE("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>"
			     "<w:bookmarkEnd w:id=\"1\"/>" RUN("!")))
MERGES(page_begins_before_the_first_section_ends_after_the_last,
       LINE("<w:pPr><w:pageBreakBefore/><w:sectPr/></w:pPr>" ADDRESS RUN("z")),
       WHO "city = Huế",
       LINE("<w:pPr><w:pageBreakBefore/></w:pPr>" NAMED)
	       LINE("<w:pPr/>" RUN("Huế"))
		       LINE("<w:pPr><w:sectPr/></w:pPr>" RUN("z")))
#define TAGGED(inside) "<w:smartTag w:element=\"a\">" inside "</w:smartTag>"
#define BR "<w:r><w:br/></w:r>"
MERGES(lines_are_broken_within_an_element, LINE(TAGGED(ADDRESS)),
       WHO "company = C\ncity = Huế",
       LINE(TAGGED(NAMED BR RUN("C") BR RUN("Huế"))))
MERGES(lines_are_broken_within_a_code,
       LINE(MARK("begin") CODE(" IF ") FIELD("MERGEFIELD so", "")
		    CODE(" = 1 &quot;") ADDRESS CODE("&quot; b")
			    MARK("separate") RUN("x") MARK("end")),
       WHO "so = 1\ncity = Huế", LINE(NAMED BR RUN("Huế")))
MERGES(condition_that_is_an_address_stays,
       LINE(MARK("begin") CODE(" IF ")
		    SIMPLE("ADDRESSBLOCK \\f " Q(G("_CITY_")), "")
			    CODE(" = a b c") MARK("separate") RUN("c")
				    MARK("end")),
       "city = Huế",
       LINE("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>" CODE(
	       " IF ") "<w:r><w:instrText>\"</w:instrText></w:r>"
		       "<w:r><w:instrText xml:space=\"preserve\">Huế</w:instrText></w:r>"
		       "<w:r><w:instrText>\"</w:instrText></w:r>" CODE(
			       " = a b c") MARK("separate") RUN("c")
			       MARK("end")))
MERGES(lines_are_broken_within_a_block,
       LINE(RUN("{{#so}}") ADDRESS RUN("{{/so}}")), WHO "so = 1",
       LINE(NAMED BR BR BR BR))
MERGES(labels_of_addresses,
       TBL(TR(TC(LINE(ADDRESS)) TC(LINE(SIMPLE("NEXT", RUN("«Next Record»"))
						ADDRESS)))) "<w:p/>",
       "[ban_ghi]\nlast_name = A\ncity = X\n[ban_ghi]\ncity = Y",
       TBL(TR(TC(LINE(SPACE_RUN RUN("A")) LINE(RUN("X"))) TC(LINE(RUN("Y")))))
	       LINE("<w:pPr></w:pPr>"))
#define NEXT SIMPLE("NEXT", RUN("«Next Record»"))
#define PAIR(left, right) TR(TC(left) TC(right))
MERGES(places_without_an_address_stay_empty,
       TBL(PAIR(LINE(ADDRESS), LINE(NEXT ADDRESS))
		   PAIR(LINE(NEXT ADDRESS), LINE(NEXT ADDRESS))) "<w:p/>",
       "[ban_ghi]\nlast_name = A\ncity = X\n[ban_ghi]\ncity = Y\n"
       "country_or_region = France",
       TBL(PAIR(LINE(SPACE_RUN RUN("A")) LINE(RUN("X")),
		LINE(RUN("Y")) LINE(RUN("France"))) PAIR(LINE(""), LINE("")))
	       LINE("<w:pPr></w:pPr>"))
MERGES(greetings_of_no_record_are_nothing,
       LINE(RUN("a") NEXT SIMPLE("GREETINGLINE \\f " Q(G("_LAST0_")) " \\e "
								     "b",
				 "")),
       "[ban_ghi]\nlast_name = A", LINE(RUN("a")))

MERGES(greeting_by_name, GREETING(DEAR, "\\e " Q("Kính gửi quý vị,")),
       "courtesy_title = Bà\nlast_name = Lê",
       LINE(DEAR_RUN RUN("Bà") SPACE_RUN RUN("Lê") RUN(",")))
MERGES(greeting_of_nobody, GREETING(DEAR, "\\e " Q("Kính gửi quý vị,")),
       "courtesy_title = Bà", LINE(RUN("Kính gửi quý vị,")))
MERGES(greeting_of_nobody_is_nothing, P("a") GREETING(DEAR, ""), "", P("a"))
MERGES(greeting_by_one_of_two_names,
       GREETING(G("_FIRST0_") G(" _LAST0_") "!", "\\e " Q("Chào")),
       "last_name = Lê", LINE(SPACE_RUN RUN("Lê") RUN("!")))

#define MAP(column, name)                                                  \
	"<w:fieldMapData><w:type w:val='dbColumn'/><w:name w:val='" column \
	"'/><w:mappedName w:val='" name "'/></w:fieldMapData>"
#define MAPPED                                                          \
	"<w:mailMerge><w:odso><w:fieldMapData/>" MAP("Ho", "Last Name") \
		MAP("Thanh_pho", "City") "</w:odso></w:mailMerge>"

static void
columns_are_what_the_settings_map(void **state)
{
	struct file file = { .body = LINE(ADDRESS), .settings = MAPPED };
	struct str filled =
		body_of(*state, fill_file(*state, file, NULL,
					  "ho = Lê\nthanh_pho = Huế"));

	assert_text(filled, LINE(SPACE_RUN RUN("Lê")) LINE(RUN("Huế")));
}

static void
mapped_merge_fields_are_columns(void **state)
{
	struct file file = { .body = LINE(SIMPLE("MERGEFIELD &quot;Last Name"
						 "&quot; \\m",
						 "")),
			     .settings = MAPPED };
	struct str filled =
		body_of(*state, fill_file(*state, file, NULL, "ho = Lê"));

	assert_text(filled, LINE(RUN("Lê")));
}

REFUSES_ALONE(no_format, LINE(SIMPLE("ADDRESSBLOCK \\l 1033", "")),
	      MSG_FIELD_ADDRESS)
REFUSES_ALONE(unknown_placeholder,
	      LINE(SIMPLE("ADDRESSBLOCK \\f " Q(G("_PLANET_")), "")),
	      MSG_FIELD_ADDRESS)
REFUSES_ALONE(format_of_letters,
	      LINE(SIMPLE("ADDRESSBLOCK \\f " Q(G("_CITY_")) " \\* Upper", "")),
	      MSG_FIELD_ADDRESS)
REFUSES_ALONE(format_with_a_field,
	      LINE(MARK("begin") CODE("ADDRESSBLOCK \\f &quot;" G("_CITY_"))
			   SIMPLE("MERGEFIELD a", "") CODE("&quot;")
				   MARK("separate") MARK("end")),
	      MSG_FIELD_ADDRESS)
REFUSES_ALONE(result_around_a_table,
	      LINE(MARK("begin") CODE("ADDRESSBLOCK \\f " Q(G("_CITY_")))
			   MARK("separate")) TBL(TR(TC("<w:p/>")))
		      LINE(MARK("end")),
	      MSG_FIELD_PARAGRAPHS)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(each_line_is_a_paragraph),
		BENCH_TEST(lines_of_nothing_go),
		BENCH_TEST(country_that_is_left_out),
		BENCH_TEST(country_that_is_another),
		BENCH_TEST(country_always),
		BENCH_TEST(country_never),
		BENCH_TEST(last_of_many_countries_that_are_left_out),
		BENCH_TEST(none_of_many_countries_that_are_left_out),
		BENCH_TEST(format_of_several_paragraphs),
		BENCH_TEST(result_of_several_paragraphs),
		BENCH_TEST(
			page_begins_before_the_first_section_ends_after_the_last),
		BENCH_TEST(lines_are_broken_within_an_element),
		BENCH_TEST(condition_that_is_an_address_stays),
		BENCH_TEST(lines_are_broken_within_a_block),
		BENCH_TEST(lines_are_broken_within_a_code),
		BENCH_TEST(labels_of_addresses),
		BENCH_TEST(places_without_an_address_stay_empty),
		BENCH_TEST(greetings_of_no_record_are_nothing),
		BENCH_TEST(greeting_by_name),
		BENCH_TEST(greeting_of_nobody),
		BENCH_TEST(greeting_of_nobody_is_nothing),
		BENCH_TEST(greeting_by_one_of_two_names),
		BENCH_TEST(columns_are_what_the_settings_map),
		BENCH_TEST(mapped_merge_fields_are_columns),
		BENCH_TEST(no_format),
		BENCH_TEST(unknown_placeholder),
		BENCH_TEST(format_of_letters),
		BENCH_TEST(format_with_a_field),
		BENCH_TEST(result_around_a_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
