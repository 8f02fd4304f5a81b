/* Where the faults of a template are said to be. */
#include "fill.h"

#include "base/where.h"

#define BOX(inside) "<w:txbxContent>" inside "</w:txbxContent>"
#define HEADING(text) \
	"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" RUN(text) "</w:p>"

/* FILE has faults in COUNT places, in words. */
static void
stands(struct bench *bench, struct file file, const char *const *places,
       size_t count)
{
	assert_null(compile_file(bench, file, FORM));
	faults_sort(&bench->faults);
	assert_int_equal(bench->faults.count, count);
	assert_int_equal(bench->faults.errors, count);
	for (size_t i = 0; i < count; i++) {
		const struct fault *fault = &bench->faults.list[i];
		struct buf said = { .arena = &bench->arena };

		assert_non_null(fault->spot.source->place);
		where_put(&said, fault->spot.source->place, ENGLISH);
		assert_text(buf_str(&said), places[i]);
	}
}

#define STANDS(name, parts, ...)                                              \
	static void name(void **state)                                        \
	{                                                                     \
		static const char *const places[] = { __VA_ARGS__ };          \
                                                                              \
		stands(*state, (struct file)parts, places, COUNT_OF(places)); \
	}
#define BODY(body_text)           \
	{                         \
		.body = body_text \
	}
#define LINKED(body_text)                                                \
	{                                                                \
		.body = body_text,                                       \
		.rels = "<Relationship Id='l' Type='" OFFICE             \
			"hyperlink' Target='http://x/{{k}}' TargetMode=" \
			"'External'/>"                                   \
	}
#define HEADER(body_text, header_text)                   \
	{                                                \
		.body = body_text, .header = header_text \
	}

STANDS(paragraph_under_a_heading,
       BODY(P("a") HEADING("Một") P("{{k}}") HEADING("Hai {{k}}") P("{{k}}")),
       "body text, paragraph 3, under “Một”", "body text, paragraph 4",
       "body text, paragraph 5, under “Hai {{k}}”")
STANDS(cell_of_a_row,
       BODY(TBL(TR(TC(P("x"))))
		    TBL(TR(TC(P("x"))) TR(TC(P("y")) TC(P("z") P("{{k}}"))))),
       "body text, table 2 row 2 cell 2, paragraph 2")
STANDS(table_in_a_cell,
       BODY(TBL(TR(TC(TBL(TR(TC(P("{{k}}")))) P("{{k}}")))) P("{{k}}")),
       "body text, table 2 (in table 1 row 1 cell 1) row 1 cell 1, paragraph 1",
       "body text, table 1 row 1 cell 1, paragraph 1", "body text, paragraph 3")
STANDS(row_of_a_control_is_counted,
       BODY(TBL("<w:sdt><w:sdtContent>" TR(
	       TC(P("x"))) "</w:sdtContent></w:sdt>" TR(TC(P("{{k}}"))))),
       "body text, table 1 row 2 cell 1, paragraph 1")
STANDS(text_box_has_paragraphs_of_its_own,
       BODY(P("a") "<w:p><w:r>" BOX(P("b") P("{{k}}")) "</w:r></w:p>" P(
	       "{{k}}")),
       "body text, text box, paragraph 2", "body text, paragraph 3")
STANDS(text_box_is_told_once,
       BODY("<w:p><w:r>" BRANCHES(BOX(TBL(
	       TR(TC(P("{{k}}")))))) "</w:r></w:p>" TBL(TR(TC(P("{{k}}"))))),
       "body text, table 1 row 1 cell 1, text box, paragraph 1",
       "body text, table 2 row 1 cell 1, paragraph 1")
STANDS(branches_that_differ_are_both_told,
       BODY("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='w14'>" BOX(P(
	       "{{k}}")) "</mc:Choice><mc:Fallback>" BOX(P("{{l}}")) "</mc:Fallback></mc:AlternateContent></w:r></w:p>"),
       "body text, text box, paragraph 1", "body text, text box, paragraph 1")
STANDS(header_is_called_by_its_name_too, HEADER(P("x"), P("a") P("{{k}}")),
       "header (header1.xml), paragraph 2")
#define FIRST_PAGE(body_text, header_text)                                 \
	{                                                                  \
		.document = "<w:document " SPACES "><w:body>" body_text    \
			    "<w:sectPr><w:headerReference w:type='first' " \
			    "r:id='h'/></w:sectPr></w:body></w:document>", \
		.header = header_text                                      \
	}
STANDS(header_tells_its_pages, FIRST_PAGE(P("{{so"), P("{{k}}")),
       "body text, paragraph 1",
       "header of the first page (header1.xml), paragraph 1")
STANDS(all_parts_are_told_at_once, HEADER(P("{{ten"), P("{{k}}")),
       "body text, paragraph 1", "header (header1.xml), paragraph 1")
STANDS(attribute_stands_where_its_paragraph_does,
       BODY(P("a") "<w:p><w:hyperlink w:tooltip='{{k}}'/></w:p>"),
       "body text, paragraph 2, ScreenTip of the link")

#define PICTURE                                                            \
	"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='7' name='Hình 1' " \
	"descr='{{k}}'/></wp:inline></w:drawing></w:r></w:p>"
STANDS(alternative_text_names_its_picture, BODY(P("a") PICTURE),
       "body text, paragraph 2, alternative text of the picture “Hình 1”")
STANDS(code_of_a_field_is_told_apart,
       BODY("<w:p><w:fldSimple w:instr='QUOTE {{k}}'>" RUN(
	       "x") "</w:fldSimple></w:p>"),
       "body text, paragraph 1, field code")
STANDS(address_stands_where_its_link_is_seen,
       LINKED(P("a") "<w:p><w:hyperlink r:id='l'>" RUN(
	       "tại đây") "</w:hyperlink></w:p>" P("{{k}}")),
       "body text, paragraph 2, address of the link “tại đây”",
       "body text, paragraph 3")
STANDS(address_without_a_link_stands_among_the_addresses, LINKED(P("a {{k}}")),
       "body text, paragraph 1", "link addresses (document.xml.rels)")

static void
notes_and_other_parts_have_names(void **state)
{
	static const struct {
		struct place place;
		const char *vi, *en;
	} cases[] = {
		{ { .story = STORY_FOOTNOTES, .note = 2, .paragraph = 1 },
		  "cước chú 2, đoạn 1",
		  "footnote 2, paragraph 1" },
		{ { .story = STORY_ENDNOTES, .note = 1 },
		  "chú thích cuối 1",
		  "endnote 1" },
		{ { .story = STORY_COMMENTS, .note = 3 },
		  "nhận xét 3",
		  "comment 3" },
		{ { .story = STORY_COMMENTS,
		    .note = 1,
		    .name = STR_INIT("Hoa") },
		  "nhận xét 1 của Hoa",
		  "comment 1 by Hoa" },
		{ { .story = STORY_HEADER,
		    .pages = PAGES_FIRST,
		    .part = STR_INIT("w/h2.xml") },
		  "đầu trang của trang đầu tiên (h2.xml)",
		  "header of the first page (h2.xml)" },
		{ { .story = STORY_FOOTER,
		    .pages = PAGES_EVEN,
		    .part = STR_INIT("w/f2.xml") },
		  "chân trang của trang chẵn (f2.xml)",
		  "footer of even pages (f2.xml)" },
		{ { .story = STORY_FOOTER, .part = STR_INIT("w/f2.xml") },
		  "chân trang (f2.xml)",
		  "footer (f2.xml)" },
		{ { .story = STORY_PROPERTIES, .part = STR_INIT("core.xml") },
		  "thuộc tính của tệp (core.xml)",
		  "file properties (core.xml)" },
		{ { .story = STORY_LINKS, .part = STR_INIT("a/d.xml.rels") },
		  "địa chỉ liên kết (d.xml.rels)",
		  "link addresses (d.xml.rels)" },
		{ { .story = STORY_PROPERTIES,
		    .facet = FACET_PROPERTY,
		    .name = STR_INIT("Title") },
		  "thuộc tính “Title” của tệp",
		  "property “Title” of the file" },
		{ { .part = STR_INIT("a/b.xml") }, "a/b.xml", "a/b.xml" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct buf vi = { .arena = &bench->arena }, en = vi;

		where_put(&vi, &cases[i].place, VIETNAMESE);
		where_put(&en, &cases[i].place, ENGLISH);
		assert_text(buf_str(&vi), cases[i].vi);
		assert_text(buf_str(&en), cases[i].en);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(paragraph_under_a_heading),
		BENCH_TEST(cell_of_a_row),
		BENCH_TEST(table_in_a_cell),
		BENCH_TEST(row_of_a_control_is_counted),
		BENCH_TEST(text_box_has_paragraphs_of_its_own),
		BENCH_TEST(text_box_is_told_once),
		BENCH_TEST(branches_that_differ_are_both_told),
		BENCH_TEST(header_is_called_by_its_name_too),
		BENCH_TEST(header_tells_its_pages),
		BENCH_TEST(all_parts_are_told_at_once),
		BENCH_TEST(attribute_stands_where_its_paragraph_does),
		BENCH_TEST(alternative_text_names_its_picture),
		BENCH_TEST(code_of_a_field_is_told_apart),
		BENCH_TEST(address_stands_where_its_link_is_seen),
		BENCH_TEST(address_without_a_link_stands_among_the_addresses),
		BENCH_TEST(notes_and_other_parts_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
