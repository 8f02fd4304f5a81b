/* test_verify.c - promises about the package: types, relationships, XML. */
#include "docx.h"

static void
a_faultless_file_is_silent(void **state)
{
	silent(*state, NULL);
}

static void
a_faultless_report_is_silent(void **state)
{
	struct bench *bench = *state;

	verify_report(bench, (struct file){ .body = NULL }, true);
	assert_int_equal(bench->faults.count, 0);
}

static void
damage_is_found(void **state)
{
	struct bench *bench = *state;
	struct str bytes = docx_of(bench, &(struct file){ .body = NULL });

	central_header(bytes, 10)[16] ^= 1;
	docx_verify(&bench->arena, &bench->source, bytes, &bench->faults);
	assert_true(has_fault(bench, MSG_PART_DAMAGED));
}

static void
damage_to_comments_is_found_once(void **state)
{
	struct bench *bench = *state;
	struct str bytes = docx_of(bench, &(struct file){ .body = NULL });

	central_header(bytes, 9)[16] ^= 1;
	docx_verify(&bench->arena, &bench->source, bytes, &bench->faults);
	assert_int_equal(bench->faults.list[0].message, MSG_PART_DAMAGED);
	assert_int_equal(bench->faults.count, 2); /* and its note is absent */
}

static void
an_untyped_part_is_found(void **state)
{
	static const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("_rels/.rels", ROOT_RELS),
		ENTRY("word/document.xml", "<w:document " SPACES "><w:body>"
					   "<w:sectPr/></w:body></w:document>"),
		ENTRY("word/a.png", "x"),
		ENTRY("[trash]/0000.dat", "x"),
	};
	struct bench *bench = *state;

	docx_verify(&bench->arena, &bench->source,
		    zip_of(bench, entries, COUNT_OF(entries)), &bench->faults);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_VERIFY_UNTYPED);
	assert_text(bench->faults.list[0].key, "word/a.png");
}

static void
types_that_are_not_first_are_found_in_a_report(void **state)
{
	static const struct entry entries[] = {
		ENTRY("_rels/.rels", ROOT_RELS),
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("word/document.xml", "<w:document " SPACES "><w:body>"
					   "<w:sectPr/></w:body></w:document>"),
	};
	struct bench *bench = *state;
	struct str bytes = zip_of(bench, entries, COUNT_OF(entries));

	docx_verify(&bench->arena, &bench->source, bytes, &bench->faults);
	assert_int_equal(bench->faults.count, 0);
	docx_verify_report(&bench->arena, &bench->source, bytes, true,
			   &bench->faults);
	assert_true(has_fault(bench, MSG_VERIFY_ORDER));
}

static void
an_extension_in_two_cases_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .types = "<Default Extension='XML' "
					 "ContentType='application/xml'/>" },
		 MSG_VERIFY_TYPE_TWICE);
}

static void
a_part_typed_twice_is_found(void **state)
{
	finds_in(
		*state,
		(struct file){ .types = OVERRIDE("header1.xml", "header+xml") },
		MSG_VERIFY_TYPE_TWICE);
}

static void
a_name_without_slash_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .types = "<Override PartName='app.xml' "
					 "ContentType='text/xml'/>" },
		 MSG_VERIFY_TYPE_NAME);
}

static void
a_header_typed_as_something_else_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .rels = RELATE("x", "footer", "header1.xml") },
		 MSG_VERIFY_WRONG_TYPE);
}

/* A file whose main part is of that type. */
static struct str
typed(struct bench *bench, const char *type)
{
	const struct entry entries[] = {
		entry_of(bench, "[Content_Types].xml",
			 "<Types xmlns='http://schemas.openxmlformats.org/"
			 "package/2006/content-types'><Default Extension='rels'"
			 " ContentType='application/vnd.openxmlformats-package."
			 "relationships+xml'/><Override PartName="
			 "'/word/document.xml' ContentType='",
			 str_of(type), "'/></Types>"),
		ENTRY("_rels/.rels", ROOT_RELS),
		ENTRY("word/document.xml", "<w:document " SPACES "><w:body>"
					   "<w:sectPr/></w:body></w:document>"),
	};

	return zip_of(bench, entries, COUNT_OF(entries));
}

static void
templates_and_files_with_macros_are_word_files_too(void **state)
{
	static const char *const types[] = {
		WORDML "document.main+xml",
		WORDML "template.main+xml",
		"application/vnd.ms-word.document.macroEnabled.main+xml",
		"application/vnd.ms-word.template.macroEnabledTemplate."
		"main+xml",
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(types); i++)
		docx_verify(&bench->arena, &bench->source,
			    typed(bench, types[i]), &bench->faults);
	assert_int_equal(bench->faults.count, 0);
}

static void
a_workbook_is_no_word_file(void **state)
{
	struct bench *bench = *state;

	docx_verify(&bench->arena, &bench->source,
		    typed(bench, "application/vnd.openxmlformats-"
				 "officedocument.spreadsheetml.sheet.main+xml"),
		    &bench->faults);
	assert_true(has_fault(bench, MSG_VERIFY_WRONG_TYPE));
}

static void
a_dangling_relationship_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .rels = RELATE("x", "image", "media/a.png") },
		 MSG_VERIFY_DANGLING);
}

static void
a_lost_picture_of_words_is_no_breach(void **state)
{
	struct bench *bench = *state;

	verify_file(bench,
		    (struct file){ .rels = RELATE("x", "image", "../NULL")
					   RELATE("y", "hyperlink", "#top") });
	assert_int_equal(bench->faults.count, 0);
}

#define ADDRESS(target)                                            \
	"<Relationship Id='x' TargetMode='External' Type='" OFFICE \
	"hyperlink' Target='" target "'/>"

static void
an_address_that_is_no_uri_is_found(void **state)
{
	static const char *const rels[] = { ADDRESS("https://a.vn/b c"),
					    ADDRESS("https://a.vn/%zz"),
					    ADDRESS("https://a.vn/%2"),
					    ADDRESS("https://a.vn/&lt;b>"),
					    ADDRESS("https://a.vn/&quot;") };

	for (size_t i = 0; i < COUNT_OF(rels); i++) {
		((struct bench *)*state)->faults.count = 0;
		finds_in(*state, (struct file){ .rels = rels[i] },
			 MSG_VERIFY_TARGET);
	}
}

static void
an_address_in_another_script_is_no_breach(void **state)
{
	struct bench *bench = *state;

	verify_file(bench,
		    (struct file){ .rels = ADDRESS("https://việt.vn/%20#a|{b}"
						   "\\c$") });
	assert_int_equal(bench->faults.count, 0);
}

static void
an_address_as_word_wrote_it_is_no_breach(void **state)
{
	struct bench *bench = *state;

	verify_file(bench,
		    (struct file){ .rels = ADDRESS("mailto:a b&lt;%c>"),
				   .app = "<a><b>Microsoft Office Word</b>"
					  "</a>" });
	assert_int_equal(bench->faults.count, 0);
}

static void
a_tag_in_an_address_is_a_breach_of_reports_only(void **state)
{
	static const struct file files[] = {
		{ .rels = ADDRESS("https://a.vn/{{so_lop}}") },
		{ .rels = ADDRESS("https://a.vn/%7B%7bso_lop%7d%7D") },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(files); i++) {
		bench->faults.count = 0;
		verify_file(bench, files[i]);
		assert_int_equal(bench->faults.count, 0);
		verify_report(bench, files[i], true);
		assert_int_equal(bench->faults.count, 1);
		assert_int_equal(bench->faults.list[0].message,
				 MSG_VERIFY_TARGET_TAG);
		assert_text(bench->faults.list[0].args[1], "{{so_lop}}");
	}
}

static void
a_relationship_id_given_twice_is_found(void **state)
{
	finds_in(*state,
		 (struct file){ .rels = RELATE("h", "header", "header1.xml") },
		 MSG_VERIFY_RELATIONSHIP_TWICE);
}

static void
an_id_without_relationship_is_found(void **state)
{
	finds(*state, PARAGRAPH("<w:hyperlink r:id='none'/>"),
	      MSG_VERIFY_NO_RELATIONSHIP);
}

static void
an_empty_id_is_no_breach(void **state)
{
	silent(*state, PARAGRAPH("<w:hyperlink r:id=''/>"));
}

static void
an_undeclared_ignorable_prefix_is_found(void **state)
{
	finds(*state, "<w:p mc:Ignorable='w14 w99'/>", MSG_VERIFY_PREFIX);
}

static void
ill_formed_xml_is_found(void **state)
{
	finds_in(*state, (struct file){ .header = "<w:p>" }, MSG_XML_BAD);
}

static void
a_document_to_be_put_in_is_no_xml(void **state)
{
	struct bench *bench = *state;

	verify_file(
		bench,
		(struct file){
			.types = OVERRIDE("chunk.docx", "document.main+xml"),
			.rels = RELATE("k", "aFChunk", "chunk.docx"),
			.more = { ENTRY("word/chunk.docx", "PK") } });
	assert_int_equal(bench->faults.count, 0);
}

static void
a_doctype_is_found(void **state)
{
	finds_in(*state, (struct file){ .document = "<!DOCTYPE a><a/>" },
		 MSG_XML_DOCTYPE);
}

static void
a_strict_file_is_checked_too(void **state)
{
	finds_in(*state,
		 (struct file){
			 .document = "<document xmlns='http://purl.oclc.org/"
				     "ooxml/wordprocessingml/main'><body><tbl>"
				     "<tblPr/></tbl><sectPr/></body>"
				     "</document>" },
		 MSG_VERIFY_TABLE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_faultless_file_is_silent),
		BENCH_TEST(a_faultless_report_is_silent),
		BENCH_TEST(damage_is_found),
		BENCH_TEST(damage_to_comments_is_found_once),
		BENCH_TEST(an_untyped_part_is_found),
		BENCH_TEST(types_that_are_not_first_are_found_in_a_report),
		BENCH_TEST(an_extension_in_two_cases_is_found),
		BENCH_TEST(a_part_typed_twice_is_found),
		BENCH_TEST(a_name_without_slash_is_found),
		BENCH_TEST(a_header_typed_as_something_else_is_found),
		BENCH_TEST(templates_and_files_with_macros_are_word_files_too),
		BENCH_TEST(a_workbook_is_no_word_file),
		BENCH_TEST(a_dangling_relationship_is_found),
		BENCH_TEST(an_address_that_is_no_uri_is_found),
		BENCH_TEST(an_address_in_another_script_is_no_breach),
		BENCH_TEST(an_address_as_word_wrote_it_is_no_breach),
		BENCH_TEST(a_tag_in_an_address_is_a_breach_of_reports_only),
		BENCH_TEST(a_lost_picture_of_words_is_no_breach),
		BENCH_TEST(a_relationship_id_given_twice_is_found),
		BENCH_TEST(an_id_without_relationship_is_found),
		BENCH_TEST(an_empty_id_is_no_breach),
		BENCH_TEST(an_undeclared_ignorable_prefix_is_found),
		BENCH_TEST(ill_formed_xml_is_found),
		BENCH_TEST(a_document_to_be_put_in_is_no_xml),
		BENCH_TEST(a_doctype_is_found),
		BENCH_TEST(a_strict_file_is_checked_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
