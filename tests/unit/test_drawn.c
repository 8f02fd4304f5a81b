/* Tags in equations, charts and diagrams. */
#include "fill.h"

#include "base/where.h"

#define M_SPACE                                                             \
	" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/" \
	"math\""
#define M_R(text) "<m:r><m:t>" text "</m:t></m:r>"
#define EQUATION(inside) "<w:p><m:oMath" M_SPACE ">" inside "</m:oMath></w:p>"
#define FRACTION(above, below) \
	"<m:f><m:num>" above "</m:num><m:den>" below "</m:den></m:f>"

FILLS(equation_is_filled, EQUATION(M_R("x={{so}}")), "so = 5",
      EQUATION(M_R("x=5")))
FILLS(tag_cut_in_an_equation_is_one,
      EQUATION(M_R("x={") M_R("{s") M_R("o}}+1")), "so = 5",
      EQUATION(M_R("x=") M_R("5") M_R("+1")))
FILLS(each_part_of_a_fraction_is_filled,
      EQUATION(FRACTION(M_R("{{so}}"), M_R("{{ten}}"))), "so = 5\nten = a<b",
      EQUATION(FRACTION(M_R("5"), M_R("a&lt;b"))))
FILLS(block_in_an_equation, EQUATION(M_R("x{{#ten}}y{{/ten}}z")), "",
      EQUATION(M_R("xz")))
FILLS(equation_keeps_its_paragraph,
      "<w:p>" RUN("{{ten | or \"\"}}") "<m:oMath" M_SPACE
				       ">" M_R("x") "</m:oMath></w:p>",
      "", "<w:p><w:r></w:r><m:oMath" M_SPACE ">" M_R("x") "</m:oMath></w:p>")
REFUSES(block_from_text_into_an_equation_is_refused,
	"<w:p>" RUN("{{#ten}}") "<m:oMath" M_SPACE
				">" M_R("{{/ten}}") "</m:oMath></w:p>",
	MSG_BLOCK_SCOPE)
REFUSES(link_in_an_equation_is_refused, EQUATION(M_R("{{trang | link}}")),
	MSG_TAG_LINK)

/* --- parts ---------------------------------------------------------------- */

#define A_SPACE \
	" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
#define A_P(inside) "<a:p" A_SPACE ">" inside "</a:p>"
#define A_R(text) "<a:r><a:rPr lang=\"vi\"/><a:t>" text "</a:t></a:r>"
#define CHART(inside)                                                \
	"<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/" \
	"drawingml/2006/chart\"><c:rich>" A_P(                       \
		inside) "</c:rich></c:chartSpace>"
#define DIAGRAM(root, inside) \
	"<d:" root " xmlns:d=\"urn:d\">" A_P(inside) "</d:" root ">"
#define DRAWING_TYPE "application/vnd.openxmlformats-officedocument.drawingml."
#define DRAWING(name, type)                                                   \
	"<Override PartName='/word/" name "' ContentType='" DRAWING_TYPE type \
	"+xml'/>"
static const struct file drawings = {
	.types = DRAWING("c.xml", "chart") DRAWING("d.xml", "diagramData")
		DRAWING("e.xml", "diagramDrawing"),
	.rels = RELATE("c1", "chart", "c.xml")
		RELATE("d1", "diagramData", "d.xml")
			RELATE("e1", "diagramDrawing", "e.xml"),
	.more = { ENTRY("word/c.xml", CHART(A_R("Năm {{") A_R("so}}."))),
		  ENTRY("word/d.xml", DIAGRAM("dataModel", A_R("{{ten}}"))),
		  ENTRY("word/e.xml", DIAGRAM("drawing", A_R("{{ten}}"))) },
};

static void
part_becomes(struct bench *bench, const char *part, const char *expected)
{
	struct str report =
		fill_file(bench, drawings, FORM, "so = 5\nten = An");
	struct str xml = part_of(bench, report, part);

	if (str_find(xml, str_of(expected)) == xml.len)
		fail_msg("%.*s", (int)xml.len, xml.data);
}

static void
chart_is_filled(void **state)
{
	part_becomes(*state, "word/c.xml", CHART(A_R("Năm ") A_R("5.")));
}

static void
diagram_is_filled(void **state)
{
	part_becomes(*state, "word/d.xml", DIAGRAM("dataModel", A_R("An")));
}

static void
picture_of_a_diagram_is_filled(void **state)
{
	part_becomes(*state, "word/e.xml", DIAGRAM("drawing", A_R("An")));
}

/* PART with BYTES has a fault, which is said to be at EXPECTED. */
static void
stands_in(struct bench *bench, const char *part, const char *bytes,
	  const char *expected)
{
	struct file file = {
		.types = DRAWING("c.xml", "chart")
			DRAWING("d.xml", "diagramData"),
		.rels = RELATE("c1", "chart", "c.xml")
			RELATE("d1", "diagramData", "d.xml"),
		.more = { entry_of(bench, part, "", str_of(bytes), "") },
	};
	struct buf said = { .arena = &bench->arena };

	assert_null(compile_file(bench, file, FORM));
	assert_int_equal(bench->faults.count, 1);
	where_put(&said, bench->faults.list[0].spot.source->place, ENGLISH);
	assert_text(buf_str(&said), expected);
}

static void
fault_in_a_chart_says_so(void **state)
{
	stands_in(*state, "word/c.xml", CHART(A_R("{{khong_co}}")),
		  "chart (c.xml)");
}

static void
fault_in_a_diagram_says_so(void **state)
{
	stands_in(*state, "word/d.xml",
		  DIAGRAM("dataModel", A_R("{{khong_co}}")),
		  "SmartArt (d.xml)");
}

static void
tag_left_in_an_equation_is_told(void **state)
{
	finds_in_report(*state, EQUATION(M_R("x={{") M_R("so}}")),
			MSG_VERIFY_TAG);
}

static void
tag_left_in_a_chart_is_told(void **state)
{
	struct bench *bench = *state;

	verify_report(bench, drawings, true);
	assert_int_equal(bench->faults.count, 3);
	assert_int_equal(bench->faults.list[0].message, MSG_VERIFY_TAG);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(equation_is_filled),
		BENCH_TEST(tag_cut_in_an_equation_is_one),
		BENCH_TEST(each_part_of_a_fraction_is_filled),
		BENCH_TEST(block_in_an_equation),
		BENCH_TEST(equation_keeps_its_paragraph),
		BENCH_TEST(block_from_text_into_an_equation_is_refused),
		BENCH_TEST(link_in_an_equation_is_refused),
		BENCH_TEST(chart_is_filled),
		BENCH_TEST(diagram_is_filled),
		BENCH_TEST(picture_of_a_diagram_is_filled),
		BENCH_TEST(fault_in_a_chart_says_so),
		BENCH_TEST(fault_in_a_diagram_says_so),
		BENCH_TEST(tag_left_in_an_equation_is_told),
		BENCH_TEST(tag_left_in_a_chart_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
