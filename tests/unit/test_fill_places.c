/* Tags outside of the texts of paragraphs. */
#include "fill.h"

#define WRITTEN(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define FILLED(code) "<w:p>" WRITTEN("begin") code WRITTEN("end") "</w:p>"
#define FIELD(code) "<w:p>" CHAR("begin") code CHAR("end") "</w:p>"
#define CODE(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
#define PICTURE(descr)                                                  \
	"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\"" \
	" descr=\"" descr "\"/></wp:inline></w:drawing></w:r></w:p>"
#define LINK(tip)                                           \
	"<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"" tip \
	"\">" RUN("x") "</w:hyperlink></w:p>"

FILLS(description_of_a_picture, PICTURE("Ảnh {{ten}}"), "ten = \"A\" & B",
      PICTURE("Ảnh &quot;A&quot; &amp; B"))
FILLS(two_tags_in_an_attribute, PICTURE("{{ten}}{{so}}."), "ten = A\nso = 1",
      PICTURE("A1."))
FILLS(block_in_an_attribute, PICTURE("a{{#ten}}b{{/ten}}c"), "", PICTURE("ac"))
FILLS(attributes_in_a_block,
      P("{{#noi_nhan}}") LINK("{{.}}") P("{{/noi_nhan}}"),
      "noi_nhan = A\nnoi_nhan = B", LINK("A") LINK("B"))
FILLS(code_of_a_field, FIELD(CODE("DOCVARIABLE &quot;{{ten}}&quot;")),
      "ten = a\"b\\c", FILLED(CODE("DOCVARIABLE \"a\\&quot;b\\\\c\"")))
FILLS(code_cut_into_pieces,
      FIELD(CODE("HYPERLINK \"http://{") CODE("{so") CODE("}}\"")), "so = 7",
      FILLED("<w:r><w:instrText>HYPERLINK \"http://7\"</w:instrText></w:r>"))
FILLS(code_of_a_simple_field,
      "<w:p><w:fldSimple w:instr=\"QUOTE {{ten}}\">" RUN(
	      "x") "</w:fldSimple></w:p>",
      "ten = \\",
      "<w:p><w:fldSimple w:instr=\"QUOTE \\\\\">" RUN(
	      "x") "</w:fldSimple></w:p>")
FILLS(tag_of_a_control_is_no_text,
      "<w:sdt><w:sdtPr><w:alias w:val=\"{{ten}}\"/></w:sdtPr><w:sdtContent>" P(
	      "{{so}}") "</w:sdtContent></w:sdt>",
      "so = 1",
      "<w:sdt><w:sdtPr><w:alias w:val=\"{{ten}}\"/></w:sdtPr><w:sdtContent>" P(
	      "1") "</w:sdtContent></w:sdt>")

/* TARGET in the relationships of the document becomes EXPECTED. */
static void
target_becomes(struct bench *bench, const char *target, const char *typed,
	       const char *expected)
{
	const char *rel = "<Relationship Id=\"u\" Type=\"" OFFICE
			  "hyperlink\" TargetMode=\"External\" Target=\"";
	struct file file = {
		.body = "<w:p><w:hyperlink r:id=\"u\">" RUN(
			"x") "</w:hyperlink></w:p>" P("{{ten | or \"\"}}"),
		.rels = arena_concat(&bench->arena, str_of(rel), str_of(target),
				     STR("\"/>"))
				.data,
	};
	struct str report = fill_file(bench, file, FORM, typed);
	struct str rels =
		part_of(bench, report, "word/_rels/document.xml.rels");
	struct str whole = arena_concat(&bench->arena, STR("Target=\""),
					str_of(expected), STR("\""));

	assert_true(str_find(rels, whole) < rels.len);
}

#define TARGETS(name, target, typed, expected)                   \
	static void name(void **state)                           \
	{                                                        \
		target_becomes(*state, target, typed, expected); \
	}

TARGETS(target_as_word_writes_it, "http://a.vn/%7B%7Bso%7D%7D?x=%20", "so = 5",
	"http://a.vn/5?x=%20")
TARGETS(target_with_plain_braces, "http://a.vn/{{so}}", "so = 5",
	"http://a.vn/5")
TARGETS(target_with_a_filter, "http://a.vn/%7b%7bten%20%7C%20upper%7d%7d",
	"ten = ab", "http://a.vn/AB")
TARGETS(value_cannot_divide_a_target, "http://a.vn/?q={{ten}}&amp;b=1",
	"ten = a&b #ế", "http://a.vn/?q=a%26b%20%23%E1%BA%BF&amp;b=1")
TARGETS(whole_target, "{{trang}}", "trang = http://b.vn/?a=1&b=2",
	"http://b.vn/?a=1&amp;b=2")

/* No other tag stands in the part. */
static void
target_alone(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.rels = "<Relationship Id=\"u\" Type=\"" OFFICE
			"hyperlink\" TargetMode=\"External\" "
			"Target=\"http://a.vn/{{so}}\"/>",
		.body = "<w:p><w:hyperlink r:id=\"u\">" RUN(
			"x") "</w:hyperlink></w:p>",
	};
	struct str rels = part_of(bench, fill_file(bench, file, FORM, "so = 1"),
				  "word/_rels/document.xml.rels");

	assert_true(str_find(rels, STR("\"http://a.vn/1\"")) < rels.len);
}

/* A part gets new links, and old ones have tags. */
static void
targets_and_links_go_together(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.body = P("{{trang | link}}") "<w:p><w:hyperlink r:id=\"u\">" RUN(
			"x") "</w:hyperlink></w:p>",
		.rels = "<Relationship Id=\"u\" Type=\"" OFFICE
			"hyperlink\" TargetMode=\"External\" "
			"Target=\"http://a.vn/{{so}}\"/>",
	};
	struct str rels = part_of(
		bench,
		fill_file(bench, file, FORM, "so = 1\ntrang = http://b.vn"),
		"word/_rels/document.xml.rels");

	assert_true(str_find(rels, STR("\"http://a.vn/1\"")) < rels.len);
	assert_true(str_find(rels, STR("\"http://b.vn\"")) < rels.len);
}

/* A link in a strict part has relationships of the strict kind, too. */
static void
link_in_a_strict_part(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.document = "<w:document xmlns:w='http://purl.oclc.org/ooxml/"
			    "wordprocessingml/main'><w:body>" P(
				    "{{trang | link}}") "<w:sectPr/></w:body>"
							"</w:document>",
	};
	struct str report = fill_file(bench, file, FORM, "trang = http://b.vn");
	struct str xml = part_of(bench, report, "word/document.xml");

	assert_true(str_find(xml, STR("xmlns:r=\"http://purl.oclc.org/ooxml/"
				      "officeDocument/relationships\"")) <
		    xml.len);
}

#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(description_of_a_picture),
		T(two_tags_in_an_attribute),
		T(block_in_an_attribute),
		T(attributes_in_a_block),
		T(code_of_a_field),
		T(code_cut_into_pieces),
		T(code_of_a_simple_field),
		T(tag_of_a_control_is_no_text),
		T(target_as_word_writes_it),
		T(target_with_plain_braces),
		T(target_with_a_filter),
		T(value_cannot_divide_a_target),
		T(whole_target),
		T(target_alone),
		T(targets_and_links_go_together),
		T(link_in_a_strict_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
