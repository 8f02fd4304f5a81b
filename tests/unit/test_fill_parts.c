/* Parts of a package: which are filled, and which are carried over. */
#include "fill.h"

/* FILE filled, PART has TEXT in it. */
static void
has_text(struct bench *bench, struct file file, const char *part,
	 const char *text)
{
	struct str report = fill_file(bench, file, FORM, "ten = A & B");
	struct str bytes = part_of(bench, report, part);

	if (str_find(bytes, str_of(text)) == bytes.len)
		fail_msg("%s: %.*s", part, STR_ARG(bytes));
}

#define PACKAGE_TYPE "http://schemas.openxmlformats.org/package/2006/"
#define CORE                                                              \
	"<c:coreProperties xmlns:c='" PACKAGE_TYPE                        \
	"metadata/core-properties' xmlns:dc='http://purl.org/dc/elements" \
	"/1.1/'><dc:title>Báo cáo {{ten}}</dc:title></c:coreProperties>"
#define CUSTOM                                                                \
	"<Properties xmlns='http://schemas.openxmlformats.org/officeDocument" \
	"/2006/custom-properties' xmlns:vt='http://schemas.openxmlformats."   \
	"org/officeDocument/2006/docPropsVTypes'><property fmtid="            \
	"'{D5CDD505-2E9C-101B-9397-08002B2CF9AE}' pid='2' name='a'>"          \
	"<vt:lpwstr>{{ten}}</vt:lpwstr></property></Properties>"
#define ENDNOTES                                    \
	"<w:endnotes " SPACES                       \
	"><w:endnote w:id='1'>" P("{{ten}}") "</w:" \
					     "endnote></w:endnotes>"
#define FILLED_P(element) "<w:r><w:t>A &amp; B</w:t></w:r></w:p></w:" element

static void
footnotes_are_filled(void **state)
{
	has_text(*state, (struct file){ .note = P("{{ten}}") },
		 "word/notes.xml", FILLED_P("footnote>"));
}

static void
endnotes_are_filled(void **state)
{
	struct file file = {
		.types = OVERRIDE("end.xml", "endnotes+xml"),
		.rels = RELATE("e", "endnotes", "end.xml"),
		.more = { ENTRY("word/end.xml", ENDNOTES) },
	};

	has_text(*state, file, "word/end.xml", FILLED_P("endnote>"));
}

static void
comments_are_filled(void **state)
{
	has_text(*state, (struct file){ .comment = P("{{ten}}") },
		 "word/comments.xml", FILLED_P("comment>"));
}

static void
footers_are_filled(void **state)
{
	has_text(*state, (struct file){ .footer = P("{{ten}}") },
		 "word/footer1.xml", FILLED_P("ftr>"));
}

static void
title_of_the_file_is_filled(void **state)
{
	struct file file = {
		.types =
			"<Override PartName='/core.xml' ContentType='application"
			"/vnd.openxmlformats-package.core-properties+xml'/>",
		.root_rels =
			"<Relationship Id='c' Target='core.xml' Type='" PACKAGE_TYPE
			"relationships/metadata/core-properties'/>",
		.more = { ENTRY("core.xml", CORE) },
	};

	has_text(*state, file, "core.xml", "<dc:title>Báo cáo A &amp; B<");
}

static void
properties_of_ones_own_are_filled(void **state)
{
	struct file file = {
		.types = "<Override PartName='/custom.xml' ContentType="
			 "'application/vnd.openxmlformats-officedocument."
			 "custom-properties+xml'/>",
		.root_rels = RELATE("c", "custom-properties", "custom.xml"),
		.more = { ENTRY("custom.xml", CUSTOM) },
	};

	has_text(*state, file, "custom.xml", "<vt:lpwstr>A &amp; B<");
}

/* Word keeps headings there, and cuts them off within a tag. */
static void
app_properties_are_not_searched(void **state)
{
	struct file file = { .body = P("{{ten}}"), .app = "<a>Họ {{ten</a>" };

	has_text(*state, file, "app.xml", "<a>Họ {{ten</a>");
}

#define GLOSSARY                                                           \
	"<w:glossaryDocument " SPACES "><w:docParts><w:docPart><w:docPart" \
	"Body>" P("{{ten") "</w:docPartBody></w:docPart></w:docParts></w:" \
			   "glossaryDocument>"

static void
building_blocks_are_carried_over(void **state)
{
	struct file file = {
		.body = P("{{ten}}"),
		.types = OVERRIDE("g.xml", "document.glossary+xml"),
		.rels = RELATE("g1", "glossaryDocument", "g.xml"),
		.more = { ENTRY("word/g.xml", GLOSSARY) },
	};

	has_text(*state, file, "word/g.xml", GLOSSARY);
}

static void
documents_that_word_puts_in_are_carried_over(void **state)
{
	struct file file = {
		.body = P("{{ten}}") "<w:altChunk r:id='k'/><w:p/>",
		.types = "<Override PartName='/word/k.htm' "
			 "ContentType='text/html'/>",
		.rels = RELATE("k", "aFChunk", "k.htm"),
		.more = { ENTRY("word/k.htm", "<p>{{ten<p>") },
	};

	has_text(*state, file, "word/k.htm", "<p>{{ten<p>");
	has_text(*state, file, "word/document.xml", "<w:altChunk r:id=");
}

static void
embedded_fonts_are_carried_over(void **state)
{
	struct file file = {
		.body = P("{{ten}}"),
		.types =
			"<Default Extension='odttf' ContentType='application/vnd"
			".openxmlformats-officedocument.obfuscatedFont'/>",
		.rels = RELATE("o", "font", "f.odttf"),
		.more = { ENTRY("word/f.odttf", "{{\x01\x02") },
	};

	has_text(*state, file, "word/f.odttf", "{{\x01\x02");
}

/* Types are looked up without case (part 2, 7.2.3.3). */
static void
pictures_in_capitals_are_carried_over(void **state)
{
	struct file file = {
		.body = P("{{ten}}"),
		.types = "<Default Extension='JPG' ContentType='image/jpeg'/>",
		.rels = RELATE("a", "image", "a.JPG")
			RELATE("b", "image", "b.jpg"),
		.more = { ENTRY("word/a.JPG", "one"),
			  ENTRY("word/b.jpg", "two") },
	};

	has_text(*state, file, "word/a.JPG", "one");
	has_text(*state, file, "word/b.jpg", "two");
}

/* --- other packages ------------------------------------------------------- */

#define PURL "http://purl.oclc.org/ooxml/"
#define STRICT_RELATE(id, kind, target)                             \
	"<Relationship Id='" id "' Target='" target "' Type='" PURL \
	"officeDocument/relationships/" kind "'/>"
#define STRICT_ROOT(element, inside)                                     \
	"<w:" element " xmlns:w='" PURL "wordprocessingml/main'>" inside \
	"</w:" element ">"

/* The package of ENTRIES filled, PART has TEXT in it. */
static void
fills_package(struct bench *bench, const struct entry *entries, size_t count,
	      const char *part, const char *text)
{
	struct compiled *compiled = compile_template(
		&bench->arena, &bench->source, zip_of(bench, entries, count),
		NULL, &bench->faults);
	struct str report, bytes;

	assert_non_null(compiled);
	report = render_report(&bench->arena, compiled,
			       answer(bench, compiled, "ten = An"),
			       WRITE_EARLIEST, &bench->faults);
	assert_int_equal(bench->faults.errors, 0);
	bytes = part_of(bench, report, part);
	if (str_find(bytes, str_of(text)) == bytes.len)
		fail_msg("%.*s", STR_ARG(bytes));
	compiled_free(compiled);
}

static void
main_part_may_have_any_name(void **state)
{
	const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES_HEAD
		      "<Override PartName='/a/document2.xml' "
		      "ContentType='" WORDML "document.main+xml'/></Types>"),
		ENTRY("_rels/.rels",
		      RELS_HEAD RELATE("r", "officeDocument",
				       "a/document2.xml") "</Relationships>"),
		ENTRY("a/document2.xml",
		      "<w:document " SPACES "><w:body>" P(
			      "{{ten}}") "<w:sectPr/></w:body></w:document>"),
	};

	fills_package(*state, entries, COUNT_OF(entries), "a/document2.xml",
		      P("An"));
}

static void
header_of_a_strict_file_is_filled(void **state)
{
	const struct entry entries[] = {
		ENTRY("[Content_Types].xml",
		      TYPES OVERRIDE("h.xml", "header+xml") "</Types>"),
		ENTRY("_rels/.rels",
		      RELS_HEAD STRICT_RELATE(
			      "r", "officeDocument",
			      "word/document.xml") "</Relationships>"),
		ENTRY("word/document.xml",
		      STRICT_ROOT("document", "<w:body><w:p/><w:sectPr/>"
					      "</w:body>")),
		ENTRY("word/_rels/document.xml.rels",
		      RELS_HEAD STRICT_RELATE("h", "header",
					      "h.xml") "</Relationships>"),
		ENTRY("word/h.xml", STRICT_ROOT("hdr", P("{{ten}}"))),
	};

	fills_package(*state, entries, COUNT_OF(entries), "word/h.xml",
		      P("An"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(footnotes_are_filled),
		BENCH_TEST(endnotes_are_filled),
		BENCH_TEST(comments_are_filled),
		BENCH_TEST(footers_are_filled),
		BENCH_TEST(title_of_the_file_is_filled),
		BENCH_TEST(properties_of_ones_own_are_filled),
		BENCH_TEST(app_properties_are_not_searched),
		BENCH_TEST(building_blocks_are_carried_over),
		BENCH_TEST(documents_that_word_puts_in_are_carried_over),
		BENCH_TEST(embedded_fonts_are_carried_over),
		BENCH_TEST(pictures_in_capitals_are_carried_over),
		BENCH_TEST(main_part_may_have_any_name),
		BENCH_TEST(header_of_a_strict_file_is_filled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
