/* Bookmarks that a block repeats, and what refers to them. */
#include "fill.h"

#define MARKED(id, name, inside)                                        \
	"<w:bookmarkStart w:id=\"" id "\" w:name=\"" name "\"/>" inside \
	"<w:bookmarkEnd w:id=\"" id "\"/>"
#define LINK(name) \
	"<w:hyperlink w:anchor=\"" name "\">" RUN("x") "</w:hyperlink>"
#define MARK(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define REF(code)                                        \
	MARK("begin")                                    \
	"<w:r><w:instrText xml:space=\"preserve\">" code \
	"</w:instrText></w:r>" MARK("end")
#define ITEMS(inside) P("{{#noi_nhan}}") inside P("{{/noi_nhan}}")
#define LINE(inside) "<w:p>" inside "</w:p>"
#define LONG "ten_dau_trang_rat_dai_cua_mot_nguoi_nao_do"

FILLS(each_item_has_its_own, ITEMS(LINE(MARKED("7", "a", RUN("{{.}}")))),
      "noi_nhan = A\nnoi_nhan = B\nnoi_nhan = C",
      LINE(MARKED("7", "a", RUN("A"))) LINE(MARKED("8", "a_1", RUN("B")))
	      LINE(MARKED("9", "a_2", RUN("C"))))
FILLS(two_in_each_item,
      ITEMS(LINE(MARKED("2", "b", RUN("{{.}}")) MARKED("1", "a", ""))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(MARKED("2", "b", RUN("A")) MARKED("1", "a", ""))
	      LINE(MARKED("4", "b_1", RUN("B")) MARKED("3", "a_1", "")))
FILLS(links_follow, ITEMS(LINE(MARKED("1", "a", "") LINK("a") LINK("z"))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(MARKED("1", "a", "") LINK("a") LINK("z"))
	      LINE(MARKED("2", "a_1", "") LINK("a_1") LINK("z")))
FILLS(fields_follow, ITEMS(LINE(MARKED("1", "a", "") REF(" REF a \\h ba"))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(MARKED("1", "a", "") REF(" REF a \\h ba"))
	      LINE(MARKED("2", "a_1", "") REF(" REF a_1 \\h ba")))
FILLS(simple_fields_follow,
      ITEMS(LINE(MARKED("1", "a", "") "<w:fldSimple w:instr=\"PAGEREF a\"/>")),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(MARKED("1", "a", "") "<w:fldSimple w:instr=\"PAGEREF a\"/>")
	      LINE(MARKED("2", "a_1",
			  "") "<w:fldSimple w:instr=\"PAGEREF a_1\"/>"))
FILLS(references_from_elsewhere_mean_the_first,
      LINE(LINK("a")) ITEMS(LINE(MARKED("1", "a", ""))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(LINK("a")) LINE(MARKED("1", "a", "")) LINE(MARKED("2", "a_1", "")))
FILLS(references_from_inner_blocks_mean_the_item,
      P("{{#can_bo}}") LINE(MARKED("1", "a", RUN("{{ho_ten}}"))) P("{{#lop}}")
	      LINE(LINK("a") RUN("{{.}}")) P("{{/lop}}") P("{{/can_bo}}"),
      "[can_bo]\nho_ten = A\nlop = 1\nlop = 2\n"
      "[can_bo]\nho_ten = B\nlop = 3\nlop = 4",
      LINE(MARKED("1", "a", RUN("A"))) LINE(LINK("a") RUN("1"))
	      LINE(LINK("a") RUN("2")) LINE(MARKED("3", "a_2", RUN("B")))
		      LINE(LINK("a_2") RUN("3")) LINE(LINK("a_2") RUN("4")))
FILLS(names_stay_short, ITEMS(LINE(MARKED("1", LONG, "") LINK(LONG))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(MARKED("1", LONG, "") LINK(LONG))
	      LINE(MARKED("2", "_0_1", "") LINK("_0_1")))

#define OBJECT(type, shape)                                         \
	"<w:r><w:object xmlns:v=\"urn:schemas-microsoft-com:vml\" " \
	"xmlns:o=\"urn:schemas-microsoft-com:office:office\">"      \
	"<v:shapetype id=\"" type "\"/><v:shape id=\"" shape        \
	"\" type=\"#" type "\"/><v:shape type=\"#t9\"/>"            \
	"<o:OLEObject ShapeID=\"" shape "\"/></w:object></w:r>"
FILLS(shapes_and_what_refers_to_them, ITEMS(LINE(OBJECT("t1", "s1"))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(OBJECT("t1", "s1")) LINE(OBJECT("t1_1", "s1_1")))

#define SIGNED(id)                                                          \
	"<w:r><w:pict xmlns:o=\"urn:schemas-microsoft-com:office:office\">" \
	"<o:signatureline" id "/></w:pict></w:r>"
FILLS(line_to_be_signed_has_its_id_once, ITEMS(LINE(SIGNED(" id=\"{1}\""))),
      "noi_nhan = A\nnoi_nhan = B",
      LINE(SIGNED(" id=\"{1}\"")) LINE(SIGNED("")))

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(each_item_has_its_own),
		T(two_in_each_item),
		T(links_follow),
		T(fields_follow),
		T(simple_fields_follow),
		T(references_from_elsewhere_mean_the_first),
		T(references_from_inner_blocks_mean_the_item),
		T(names_stay_short),
		T(shapes_and_what_refers_to_them),
		T(line_to_be_signed_has_its_id_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
