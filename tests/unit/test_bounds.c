/* Templates that mean no good: refused, before they fill the machine. */
#include "fill.h"

#include "base/buf.h"
#include "docx/parts/bounds.h"

/* BEFORE and AFTER, each COUNT times, around INSIDE. */
static const char *
around(struct bench *bench, size_t count, const char *before,
       const char *inside, const char *after)
{
	struct buf body = { .arena = &bench->arena };

	for (size_t i = 0; i < count; i++)
		buf_put(&body, str_of(before));
	buf_put(&body, str_of(inside));
	for (size_t i = 0; i < count; i++)
		buf_put(&body, str_of(after));
	buf_char(&body, '\0');
	return body.data;
}

static void
refuses_many(struct bench *bench, const char *one)
{
	refuses_with(bench, NULL, around(bench, BOUND_SLOTS + 1, one, "", ""),
		     MSG_SLOTS_MANY);
}

static void
too_many_tags_are_refused(void **state)
{
	refuses_many(*state, "<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p>");
}

static void
too_many_tags_in_pieces_are_refused(void **state)
{
	refuses_many(*state, "<w:p>" RUN("{") RUN("{a}}") "</w:p>");
}

static void
too_many_attributes_with_tags_are_refused(void **state)
{
	refuses_many(*state, "<w:p><w:hyperlink w:tooltip='{{a}}'/></w:p>");
}

static void
too_many_controls_are_refused(void **state)
{
	refuses_many(*state, "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>");
}

static void
too_many_fields_are_refused(void **state)
{
	refuses_many(*state, "<w:p>" CHAR("begin") "<w:r><w:instrText>PAGE"
						   "</w:instrText></w:r>" CHAR(
							   "end") "</w:p>");
}

static void
fields_within_too_many_are_refused(void **state)
{
	struct bench *bench = *state;

	refuses_with(bench, NULL,
		     around(bench, BOUND_FIELDS + 1, "<w:p>" CHAR("begin"),
			    RUN("{{a}}"), CHAR("end") "</w:p>"),
		     MSG_FIELDS_DEEP);
}

static void
tags_without_end_are_told_in_one_pass(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(
		bench,
		(struct file){ .body = around(bench, 30000, "<w:p><w:r><w:t>{{",
					      "", "") },
		NULL));
	assert_true(bench->faults.errors > 0);
}

#define SECTION                                                     \
	"<w:sdt><w:sdtPr><w:tag w:val='a'/><w15:repeatingSection "  \
	"xmlns:w15='http://schemas.microsoft.com/office/word/2012/" \
	"wordml'/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr>"         \
	"<w15:repeatingSectionItem xmlns:w15='http://schemas."      \
	"microsoft.com/office/word/2012/wordml'/></w:sdtPr>"        \
	"<w:sdtContent>"
#define SECTION_END "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"

static void
sections_in_many_sections_are_refused(void **state)
{
	struct bench *bench = *state;

	refuses_with(bench, NULL,
		     around(bench, 15, SECTION, P("x"), SECTION_END),
		     MSG_SECTION_DEEP);
}

static void
sections_in_a_few_sections_are_filled(void **state)
{
	struct bench *bench = *state;
	struct compiled *compiled = compile_file(
		bench,
		(struct file){ .body = around(bench, 5, SECTION, P("x"),
					      SECTION_END) },
		NULL);

	assert_non_null(compiled);
	compiled_free(compiled);
}

static void
controls_in_many_controls_are_refused(void **state)
{
	struct bench *bench = *state;

	refuses_with(bench, NULL,
		     around(bench, BOUND_CONTROLS + 1,
			    "<w:sdt><w:sdtPr/><w:sdtContent>", P("{{a}}"),
			    "</w:sdtContent></w:sdt>"),
		     MSG_CONTROLS_DEEP);
}

static void
document_type_is_refused_though_nothing_is_filled(void **state)
{
	struct bench *bench = *state;

	assert_null(compile_file(
		bench,
		(struct file){ .document = "<!DOCTYPE w:document><w:document "
					   "" SPACES "><w:body><w:p/>"
					   "</w:body></w:document>" },
		NULL));
	assert_true(has_fault(bench, MSG_XML_DOCTYPE));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(too_many_tags_are_refused),
		BENCH_TEST(too_many_tags_in_pieces_are_refused),
		BENCH_TEST(too_many_attributes_with_tags_are_refused),
		BENCH_TEST(too_many_controls_are_refused),
		BENCH_TEST(too_many_fields_are_refused),
		BENCH_TEST(fields_within_too_many_are_refused),
		BENCH_TEST(tags_without_end_are_told_in_one_pass),
		BENCH_TEST(sections_in_many_sections_are_refused),
		BENCH_TEST(sections_in_a_few_sections_are_filled),
		BENCH_TEST(controls_in_many_controls_are_refused),
		BENCH_TEST(document_type_is_refused_though_nothing_is_filled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
