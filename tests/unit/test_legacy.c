/* Form fields of the kind that Word had before content controls. */
#include "fill.h"

#define BEGIN(name, data)                                                         \
	"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"" name \
	"\"/><w:enabled/>" data "</w:ffData></w:fldChar></w:r>"
#define CODE(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
#define MARK(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define LINE(inside) "<w:p>" inside "</w:p>"
#define BOLD(text) "<w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r>"
#define SPACES_5 "\u2002\u2002\u2002\u2002\u2002"

#define TEXT_FIELD(name, result)      \
	BEGIN(name, "<w:textInput/>") \
	CODE("FORMTEXT") MARK("separate") result MARK("end")
#define BOX_FIELD(name, checked)                                          \
	BEGIN(name,                                                       \
	      "<w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/>" checked \
	      "</w:checkBox>")                                            \
	CODE("FORMCHECKBOX") MARK("end")
#define CHECKED(value) "<w:checked w:val=\"" value "\"/>"
#define LIST_FIELD(name, result)                                         \
	BEGIN(name, "<w:ddList>" result "<w:listEntry w:val=\"Tốt\"/>" \
		    "<w:listEntry w:val=\"Kém\"/></w:ddList>")           \
	CODE("FORMDROPDOWN") MARK("end")
#define RESULT(value) "<w:result w:val=\"" value "\"/>"

FILLS(text_is_filled, LINE(TEXT_FIELD("ten", BOLD("x") RUN("y"))), "ten = An",
      LINE(TEXT_FIELD("ten", BOLD("An"))))
FILLS(text_is_cleared, LINE(TEXT_FIELD("ten", BOLD("x"))), "",
      LINE(TEXT_FIELD("ten", BOLD(SPACES_5))))
FILLS(text_without_a_result_is_filled, LINE(TEXT_FIELD("ten", "")), "ten = An",
      LINE(TEXT_FIELD("ten", RUN("An"))))
FILLS(field_of_no_key_stays,
      LINE(TEXT_FIELD("Text1", BOLD("x")) RUN("{{ten}}")), "ten = An",
      LINE(TEXT_FIELD("Text1", BOLD("x")) RUN("An")))
FILLS(box_is_ticked, LINE(BOX_FIELD("dat", "")), "dat = có",
      LINE(BOX_FIELD("dat", CHECKED("1"))))
FILLS(box_is_cleared, LINE(BOX_FIELD("dat", CHECKED("1"))), "dat = không",
      LINE(BOX_FIELD("dat", CHECKED("0"))))
FILLS(box_of_a_choice, LINE(BOX_FIELD("muc_tot", "") BOX_FIELD("muc_kem", "")),
      "muc = kem",
      LINE(BOX_FIELD("muc_tot", CHECKED("0"))
		   BOX_FIELD("muc_kem", CHECKED("1"))))
FILLS(list_is_chosen, LINE(LIST_FIELD("muc", "")), "muc = Kém",
      LINE(LIST_FIELD("muc", RESULT("1"))))

/* A field in the result of another one. */
#define NESTED LINE(TEXT_FIELD("ten", RUN("x") BOX_FIELD("dat", "") RUN("y")))
FILLS(text_around_a_box_is_filled, NESTED, "ten = An\ndat = có",
      LINE(TEXT_FIELD("ten", RUN("An"))))

#define FILLS_FREELY(name, body, typed, expected)                \
	static void name(void **state)                           \
	{                                                        \
		fills_with(*state, NULL, body, typed, expected); \
	}

FILLS_FREELY(fields_may_stay_as_they_are,
	     LINE(TEXT_FIELD("a", BOLD("x")) BOX_FIELD("b", CHECKED("1"))
			  LIST_FIELD("c", RESULT("1"))),
	     "",
	     LINE(TEXT_FIELD("a", BOLD("x")) BOX_FIELD("b", CHECKED("1"))
			  LIST_FIELD("c", RESULT("1"))))
FILLS_FREELY(fields_are_questions,
	     LINE(TEXT_FIELD("a", BOLD("x")) BOX_FIELD("b", CHECKED("1"))
			  LIST_FIELD("c", RESULT("1"))),
	     "a = An\nb = không\nc = Tốt",
	     LINE(TEXT_FIELD("a", BOLD("An")) BOX_FIELD("b", CHECKED("0"))
			  LIST_FIELD("c", RESULT("0"))))

FILLS_FREELY(text_around_a_box_is_a_question, NESTED, "ten = An\ndat = có",
	     LINE(TEXT_FIELD("ten", RUN("An"))))
FILLS_FREELY(box_in_a_text_is_a_question, NESTED, "dat = có",
	     LINE(TEXT_FIELD("ten",
			     RUN("x") BOX_FIELD("dat", CHECKED("1")) RUN("y"))))

/* Word itself lets the result of a field run over paragraphs. */
#define OVER_PARAGRAPHS                                                     \
	LINE(BEGIN("a", "<w:textInput/>") CODE("FORMTEXT") MARK("separate") \
		     RUN("x"))                                              \
	LINE(RUN("y") MARK("end"))
FILLS_FREELY(text_over_paragraphs_is_left_alone, OVER_PARAGRAPHS P("{{ten}}"),
	     "ten = An", OVER_PARAGRAPHS P("An"))

static void
list_without_a_choice_is_refused(void **state)
{
	refuses(*state,
		LINE(BEGIN("muc", "<w:ddList><w:listEntry w:val=\"Tốt\"/>"
				  "</w:ddList>") CODE("FORMDROPDOWN")
			     MARK("end")),
		MSG_LIST_ENTRY);
}

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(text_is_filled),
		T(text_is_cleared),
		T(text_without_a_result_is_filled),
		T(field_of_no_key_stays),
		T(box_is_ticked),
		T(box_is_cleared),
		T(box_of_a_choice),
		T(list_is_chosen),
		T(fields_may_stay_as_they_are),
		T(fields_are_questions),
		T(text_around_a_box_is_filled),
		T(text_around_a_box_is_a_question),
		T(box_in_a_text_is_a_question),
		T(text_over_paragraphs_is_left_alone),
		T(list_without_a_choice_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
