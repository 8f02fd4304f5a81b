#include "fill.h"

#include "controls.h"

#define W15 \
	" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
#define SECTION(key, items) \
	SDT(TAG(key) "<w15:repeatingSection" W15 "/>", items)
#define ID(id) "<w:id w:val=\"" id "\"/>"
#define PART(id, inside) SDT(id "<w15:repeatingSectionItem" W15 "/>", inside)
#define NAME(id, showing, run) SDT(id TAG("ho_ten") showing, run)
#define SECTION_OF(more)  \
	SECTION("can_bo", \
		PART(ID("1"), IN_P(NAME(ID("2"), SHOWS, GREY("x")))) more)
#define TWO "[can_bo]\nho_ten = A\n[can_bo]\nchuc = c\nho_ten = B"

FILLS(section_repeats, SECTION_OF(""), TWO,
      SECTION("can_bo", PART(ID("1"), IN_P(NAME(ID("2"), "", BOLD("A"))))
				PART("", IN_P(NAME("", "", BOLD("B"))))))
FILLS(other_items_go, SECTION_OF(PART(ID("3"), P("{{khac}}"))), TWO,
      SECTION("can_bo", PART(ID("1"), IN_P(NAME(ID("2"), "", BOLD("A"))))
				PART("", IN_P(NAME("", "", BOLD("B"))))))
FILLS(section_without_records_keeps_one_item, SECTION_OF(PART(ID("3"), P("y"))),
      "", SECTION_OF(""))
FILLS(field_without_an_answer_in_an_item, SECTION_OF(""), "[can_bo]\nchuc = c",
      SECTION_OF(""))
FILLS(section_after_records_has_none_of_them,
      P("{{#can_bo}}") P("{{ho_ten}}") P("{{/can_bo}}")
	      P("{{^noi_nhan}}0{{/noi_nhan}}")
		      SECTION("noi_nhan", PART("", P("({{.}})"))),
      TWO,
      P("A") P("B") P("0") SECTION(
	      "noi_nhan",
	      PART("",
		   IN_P("<w:r><w:t>(</w:t><w:t>……</w:t><w:t>)</w:t></w:r>"))))
FILLS(section_of_rows,
      TBL(TR(TC(P("1")))
		  SECTION("can_bo", PART("", TR(TC(IN_P(NAME("", "", RUN("x"))))
							TC(P("{{chuc}}")))))),
      TWO,
      TBL(TR(TC(P("1"))) SECTION(
	      "can_bo",
	      PART("", TR(TC(IN_P(NAME("", "", RUN("A")))) TC("<w:p></w:p>")))
		      PART("",
			   TR(TC(IN_P(NAME("", "", RUN("B")))) TC(P("c")))))))
FILLS(section_of_rows_without_records,
      TBL(SECTION("can_bo", PART("", TR(TC(P("{{ho_ten}}")))))), "",
      TBL(SECTION("can_bo", PART("", TR(TC("<w:p></w:p>"))))) "<w:p></w:p>")
FILLS(section_of_a_list, SECTION("noi_nhan", PART("", P("- {{.}}"))),
      "noi_nhan = A\nnoi_nhan = B",
      SECTION("noi_nhan",
	      PART("", "<w:p><w:r><w:t xml:space=\"preserve\">- </w:t><w:t>A"
		       "</w:t></w:r></w:p>")
		      PART("", "<w:p><w:r><w:t xml:space=\"preserve\">- </w:t>"
			       "<w:t>B</w:t></w:r></w:p>")))
FILLS(section_of_somebody_else_is_left_alone,
      SECTION("khac", PART("", P("a")) PART("", P("{{ten}}"))), "ten = A",
      SECTION("khac", PART("", P("a")) PART("", P("A"))))
FILLS_FREELY(section_without_a_form_stays,
	     SECTION("a", PART(ID("1"), IN_P(SDT(TAG("b"), RUN("x"))))
				  PART(ID("2"), P("y"))) P("{{c}}"),
	     "c = d",
	     SECTION("a", PART(ID("1"), IN_P(SDT(TAG("b"), RUN("x"))))
				  PART(ID("2"), P("y"))) P("d"))
FILLS_FREELY(section_without_a_form_repeats,
	     SECTION("a", PART(ID("1"), IN_P(SDT(TAG("b"), RUN("x"))))
				  PART(ID("2"), P("y"))),
	     "[a]\nb = 1\n[a]\nb = 2",
	     SECTION("a", PART(ID("1"), IN_P(SDT(TAG("b"), RUN("1"))))
				  PART("", IN_P(SDT(TAG("b"), RUN("2"))))))

FILLS(control_at_the_end_of_a_control_is_followed_by_nothing,
      SDT(TAG("khac"), SDT(TAG("ten"), P("x"))), "ten = A",
      SDT(TAG("khac"), SDT(TAG("ten"), P("A"))))

REFUSES(section_needs_a_list, SECTION("ten", PART("", P("a"))),
	MSG_CONTROL_SECTION)

#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(section_repeats),
		T(other_items_go),
		T(section_without_records_keeps_one_item),
		T(field_without_an_answer_in_an_item),
		T(section_after_records_has_none_of_them),
		T(section_of_rows),
		T(section_of_rows_without_records),
		T(section_of_a_list),
		T(section_of_somebody_else_is_left_alone),
		T(section_without_a_form_stays),
		T(section_without_a_form_repeats),
		T(control_at_the_end_of_a_control_is_followed_by_nothing),
		T(section_needs_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
