/* fill.h - small templates, filled: what becomes of their body. */
#ifndef TESTS_FILL_H
#define TESTS_FILL_H

#include "docx.h"
#include "form_of_all.h"
#include "images.h"

#include "docx/compile/frozen.h"
#include "docx/render/render.h"
#include "form/check/check.h"
#include "form/file/form_read.h"

#define RUN(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(text) "<w:p>" RUN(text) "</w:p>"
#define TC(inside) "<w:tc>" inside "</w:tc>"
#define TR(inside) "<w:tr>" inside "</w:tr>"
#define TBL(inside) "<w:tbl><w:tblPr/><w:tblGrid/>" inside "</w:tbl>"

/* The template with BODY compiled for FORM_TEXT, NULL for none. */
static inline struct compiled *
compile_file(struct bench *bench, struct file file, const char *form_text)
{
	struct source *source = arena_new(&bench->arena, struct source, 1);
	struct form *form = NULL;
	struct compiled *compiled;

	source->name = STR("test.form");
	if (form_text) {
		source->text = str_of(form_text);
		form = form_read(
			&bench->arena,
			answers_parse(&bench->arena, source, &bench->faults),
			&bench->faults);
		assert_int_equal(bench->faults.errors, 0);
	}
	compiled =
		compile_template(&bench->arena, &bench->source,
				 docx_of(bench, &file), form, &bench->faults);
	if (!compiled && form)
		form_free(form);
	return compiled;
}

static inline struct record *
answer(struct bench *bench, const struct compiled *compiled, const char *typed)
{
	struct source *source = arena_new(&bench->arena, struct source, 1);
	struct evaluator evaluator = { .arena = NULL };
	struct record *record;

	source->name = STR("test.txt");
	source->text = str_of(typed);
	record = check_answers(
		&bench->arena, &evaluator, compiled->form,
		answers_parse(&bench->arena, source, &bench->faults),
		&bench->faults);
	evaluator_end(&evaluator);
	put_images(&bench->arena, record);
	return record;
}

static inline struct str
part_of(struct bench *bench, struct str docx, const char *name)
{
	struct package package = { .count = 0 };
	struct str bytes = STR("");

	assert_true(package_open(&package, &bench->arena, &bench->source, docx,
				 &bench->faults));
	if (package_find(&package, str_of(name)))
		bytes = package_read(&package,
				     package_find(&package, str_of(name)),
				     &bench->faults);
	package_close(&package);
	return bytes;
}

/* The template, frozen and thawed, gives the same REPORT. */
static inline void
frozen_renders(struct bench *bench, struct str docx,
	       const struct compiled *compiled, const struct record *record,
	       struct str report)
{
	struct frozen frozen = frozen_of(&bench->arena, compiled);
	struct compiled *loaded =
		frozen_thaw(&bench->arena, &frozen, &bench->source, docx,
			    compiled->form, &bench->faults);
	struct str again;

	assert_non_null(loaded);
	again = render_report(&bench->arena, loaded, record, WRITE_EARLIEST,
			      &bench->faults);
	assert_true(str_eq(again, report));
	compiled_free(loaded);
}

/* The report; it keeps all promises. */
static inline struct str
fill_file(struct bench *bench, struct file file, const char *form_text,
	  const char *typed)
{
	struct compiled *compiled = compile_file(bench, file, form_text);
	struct record *record;
	struct str report;

	assert_non_null(compiled);
	record = answer(bench, compiled, typed);
	assert_int_equal(bench->faults.errors, 0);
	report = render_report(&bench->arena, compiled, record, WRITE_EARLIEST,
			       &bench->faults);
	docx_verify_report(&bench->arena, &bench->source, report, false,
			   &bench->faults);
	assert_int_equal(bench->faults.errors, 0);
	frozen_renders(bench, docx_of(bench, &file), compiled, record, report);
	if (form_text)
		form_free(compiled->form);
	compiled_free(compiled);
	return report;
}

/* What stands between the w:body tags, without the section. */
static inline struct str
body_of(struct bench *bench, struct str report)
{
	struct str xml = part_of(bench, report, "word/document.xml");
	struct str rest = str_from(xml, str_find(xml, STR("<w:body>")) + 8);
	struct str body = rest;

	while (str_find(rest, STR("<w:sectPr")) < rest.len) {
		rest = str_from(rest, str_find(rest, STR("<w:sectPr")));
		body.len = (size_t)(rest.data - body.data);
		rest = str_from(rest, 1);
	}
	return body;
}

static inline void
fills_with(struct bench *bench, const char *form_text, const char *body,
	   const char *typed, const char *expected)
{
	struct str filled =
		body_of(bench, fill_file(bench, (struct file){ .body = body },
					 form_text, typed));

	assert_string_equal(arena_dup(&bench->arena, filled).data, expected);
}

static inline void
fills(struct bench *bench, const char *body, const char *typed,
      const char *expected)
{
	fills_with(bench, FORM, body, typed, expected);
}

/* Compiling BODY gives this fault and no other. */
static inline const struct fault *
refuses_with(struct bench *bench, const char *form_text, const char *body,
	     enum message message)
{
	assert_null(
		compile_file(bench, (struct file){ .body = body }, form_text));
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, message);
	return &bench->faults.list[0];
}

static inline const struct fault *
refuses(struct bench *bench, const char *body, enum message message)
{
	return refuses_with(bench, FORM, body, message);
}

#define FILLS(name, body, typed, expected)            \
	static void name(void **state)                \
	{                                             \
		fills(*state, body, typed, expected); \
	}
#define REFUSES(name, body, message)            \
	static void name(void **state)          \
	{                                       \
		refuses(*state, body, message); \
	}

#endif
