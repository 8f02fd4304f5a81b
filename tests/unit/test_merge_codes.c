/* Merge fields in the codes of fields that stay. */
#include "merge.h"

#define MERGED(name) FIELD(" MERGEFIELD " name " ", RUN("«" name "»"))
#define FIELD_OF(inside, result) \
	MARK("begin") inside MARK("separate") result MARK("end")
#define DIRTY_FIELD_OF(inside, result)                                            \
	"<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>" inside \
		MARK("separate") result MARK("end")
#define Q "\""
#define QUOTE "<w:r><w:instrText>\"</w:instrText></w:r>"

FILLS(target_of_a_link,
      LINE(FIELD_OF(CODE("HYPERLINK " Q "http://x/") MERGED("so") CODE(Q),
		    RUN("x"))),
      "so = 7",
      LINE(FIELD_OF(CODE("HYPERLINK " Q "http://x/") CODE("7") CODE(Q),
		    RUN("x"))))
FILLS(picture_is_to_be_read_again,
      LINE(FIELD_OF(CODE("INCLUDEPICTURE " Q) MERGED("ten") CODE(Q " \\d"),
		    RUN("x"))),
      "ten = C:\\a.png",
      LINE(DIRTY_FIELD_OF(CODE("INCLUDEPICTURE " Q) CODE("C:\\\\a.png")
				  CODE(Q " \\d"),
			  RUN("x"))))
FILLS(field_is_one_argument,
      LINE(FIELD_OF(CODE("REF ") MERGED("ten") CODE(" \\h"), RUN("x"))),
      "ten = a b \"c\"",
      LINE(DIRTY_FIELD_OF(CODE("REF ") QUOTE CODE("a b \\&quot;c\\&quot;")
				  QUOTE CODE(" \\h"),
			  RUN("x"))))
FILLS(simple_field_within_a_code,
      LINE(FIELD_OF(CODE("HYPERLINK " Q) SIMPLE("MERGEFIELD ten", RUN("y"))
			    CODE(Q),
		    RUN("x"))),
      "ten = An",
      LINE(FIELD_OF(CODE("HYPERLINK " Q) CODE("An") CODE(Q), RUN("x"))))
FILLS(code_within_a_code,
      LINE(FIELD_OF(CODE("INCLUDETEXT " Q)
			    FIELD_OF(CODE("DOCVARIABLE ") MERGED("so"),
				     RUN("x")) CODE(Q),
		    RUN("y"))),
      "so = 7",
      LINE(DIRTY_FIELD_OF(CODE("INCLUDETEXT " Q)
				  DIRTY_FIELD_OF(CODE("DOCVARIABLE ")
							 QUOTE CODE("7") QUOTE,
						 RUN("x")) CODE(Q),
			  RUN("y"))))
FILLS(code_within_a_text,
      LINE(RUN("a") FIELD_OF(CODE("IF ") MERGED("so") CODE(" = 7 ")
				     FIELD_OF(CODE("HYPERLINK " Q) MERGED("so")
						      CODE(Q),
					      RUN("x")),
			     RUN("y"))),
      "so = 7",
      LINE(RUN("a") FIELD_OF(CODE("HYPERLINK " Q) CODE("7") CODE(Q), RUN("x"))))
FILLS(simple_field_in_a_code_within_a_text,
      LINE(RUN("a") FIELD_OF(CODE("IF ") MERGED("so") CODE(" = 7 ")
				     FIELD_OF(CODE("HYPERLINK " Q)
						      SIMPLE("MERGEFIELD so",
							     RUN("y")) CODE(Q),
					      RUN("x")),
			     RUN("y"))),
      "so = 7",
      LINE(RUN("a") FIELD_OF(CODE("HYPERLINK " Q) CODE("7") CODE(Q), RUN("x"))))
FILLS(comparison_within_a_code,
      LINE(FIELD_OF(CODE("HYPERLINK " Q) FIELD_OF(CODE("IF ") MERGED("so")
							  CODE(" &gt; 7 a b"),
						  RUN("y")) CODE(Q),
		    RUN("x"))),
      "so = 7",
      LINE(FIELD_OF(
	      CODE("HYPERLINK " Q) "<w:r><w:instrText>b</w:instrText></w:r>" CODE(
		      Q),
	      RUN("x"))))
FILLS(comparison_that_only_word_can_make,
      LINE(FIELD_OF(CODE("IF ") FIELD("PAGE", RUN("1")) CODE(" = 1 ")
			    MERGED("ten") CODE(" b"),
		    RUN("x"))),
      "ten = An",
      LINE(DIRTY_FIELD_OF(CODE("IF ") FIELD("PAGE", RUN("1")) CODE(" = 1 ")
				  QUOTE CODE("An") QUOTE CODE(" b"),
			  RUN("x"))))
FILLS(comparison_with_a_tag,
      LINE(FIELD_OF(CODE("IF ") MERGED("so") CODE(" = {{ten}} a b"), RUN("x"))),
      "so = 1\nten = 1",
      LINE(DIRTY_FIELD_OF(CODE("IF ")
				  QUOTE CODE("1") "<w:r><w:instrText>\" = 1 a b"
						  "</w:instrText></w:r>",
			  RUN("x"))))
FILLS(format_that_only_word_knows,
      LINE(FIELD_OF(CODE("IF ") MERGED("so") CODE(" = 1 a b \\* BahtText"),
		    RUN("x"))),
      "so = 1",
      LINE(DIRTY_FIELD_OF(CODE("IF ") QUOTE CODE("1")
				  QUOTE CODE(" = 1 a b \\* BahtText"),
			  RUN("x"))))
FILLS(tags_stand_beside_merge_fields,
      LINE(FIELD_OF(CODE("HYPERLINK " Q "{{t") CODE("en}}/") MERGED("so")
			    CODE("/{{t") CODE("en}}" Q),
		    RUN("x"))),
      "ten = An\nso = 7",
      LINE(FIELD_OF(CODE("HYPERLINK " Q "An/") CODE("7") CODE("/An" Q),
		    RUN("x"))))
FILLS(codes_in_one_run,
      LINE("<w:r><w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>HYPERLINK \"</w:instrText>"
	   "<w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>MERGEFIELD ten</w:instrText>"
	   "<w:fldChar w:fldCharType=\"end\"/>"
	   "<w:instrText>\"</w:instrText>"
	   "<w:fldChar w:fldCharType=\"end\"/></w:r>"),
      "ten = An",
      LINE("<w:r><w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>HYPERLINK \"</w:instrText></w:r>" CODE(
		   "An") "<w:r><w:instrText>\"</w:instrText>"
			 "<w:fldChar w:fldCharType=\"end\"/></w:r>"))

REFUSES(records_within_a_code,
	LINE(FIELD_OF(CODE("HYPERLINK " Q)
			      SIMPLE("MERGEFIELD TableStart:can_bo", "")
				      CODE(Q),
		      RUN("x"))),
	MSG_FIELD_NESTED)
REFUSES(field_within_a_code_without_end,
	LINE(MARK("begin") CODE("IF ") FIELD("MERGEFIELD ten", RUN("x"))),
	MSG_FIELD_NESTED)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(target_of_a_link),
		BENCH_TEST(picture_is_to_be_read_again),
		BENCH_TEST(field_is_one_argument),
		BENCH_TEST(simple_field_within_a_code),
		BENCH_TEST(code_within_a_code),
		BENCH_TEST(code_within_a_text),
		BENCH_TEST(simple_field_in_a_code_within_a_text),
		BENCH_TEST(comparison_within_a_code),
		BENCH_TEST(comparison_that_only_word_can_make),
		BENCH_TEST(comparison_with_a_tag),
		BENCH_TEST(format_that_only_word_knows),
		BENCH_TEST(tags_stand_beside_merge_fields),
		BENCH_TEST(codes_in_one_run),
		BENCH_TEST(records_within_a_code),
		BENCH_TEST(field_within_a_code_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
