/* carry.h - reports that carry their answers, read and changed. */
#ifndef TESTS_CARRY_H
#define TESTS_CARRY_H

#include "controls.h"
#include "fill.h"

#include "docx/carry/blank.h"
#include "docx/extract/extract.h"
#include "form/file/form_read.h"
#include "form/print/written.h"

static inline struct form *
form_of(struct bench *bench, const char *text)
{
	struct source *source = arena_new(&bench->arena, struct source, 1);

	source->name = STR("test.form");
	source->text = str_of(text);
	return form_read(&bench->arena,
			 answers_parse(&bench->arena, source, &bench->faults),
			 &bench->faults);
}

/* The report on the answers TYPED, of a template with BODY; a form to be filled
 * in where TYPED is NULL.  It keeps all promises. */
static inline struct str
carry(struct bench *bench, const char *form_text, const char *body,
      const char *typed)
{
	struct file file = { .body = body };
	struct form *form = form_text ? form_of(bench, form_text) : NULL;
	struct compile_wishes wishes = { .carries = true, .is_blank = !typed };
	struct compiled *compiled =
		compile_as(&bench->arena, &bench->source, docx_of(bench, &file),
			   form, &wishes, &bench->faults);
	struct record *record;
	struct str report;

	assert_non_null(compiled);
	record = typed ? answer(bench, compiled, typed)
		       : blank_record(&bench->arena, &compiled->form->fields);
	assert_int_equal(bench->faults.errors, 0);
	report = render_report(&bench->arena, compiled, record, WRITE_EARLIEST,
			       &bench->faults);
	docx_verify_report(&bench->arena, &bench->source, report, false,
			   &bench->faults);
	assert_int_equal(bench->faults.errors, 0);
	if (form)
		form_free(form);
	compiled_free(compiled);
	return report;
}

/* REPORT with the document XML, or without its part of answers where that is
 * NULL. */
static inline struct str
with_document(struct bench *bench, struct str report, const char *xml)
{
	struct package package = { .count = 0 };
	struct entry *entries;
	struct str bytes;
	size_t count = 0;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 report, &bench->faults));
	entries = arena_new(&bench->arena, struct entry, package.count);
	for (size_t i = 0; i < package.count; i++) {
		const struct part *part = &package.parts[i];
		struct entry *entry = &entries[count++];

		entry->name = part->name;
		entry->carried = part;
		if (xml && str_eq(part->name, STR("word/document.xml")))
			*entry = (struct entry){ .name = part->name,
						 .bytes = str_of(xml) };
		else if (!xml && str_starts(part->name, STR("customXml/")))
			count--;
	}
	bytes = package_write(&bench->arena, &package, entries, count,
			      WRITE_EARLIEST, &bench->faults);
	package_close(&package);
	assert_non_null(bytes.data);
	return bytes;
}

/* REPORT with TO where FROM stands for the first time from AFTER on. */
static inline struct str
edited_after(struct bench *bench, struct str report, const char *after,
	     const char *from, const char *to)
{
	struct str xml = part_of(bench, report, "word/document.xml");
	size_t start = *after ? str_find(xml, str_of(after)) : 0;
	size_t at = start + str_find(str_from(xml, start), str_of(from));

	if (at >= xml.len)
		fail_msg("no \"%s\" after \"%s\" in %.*s", from, after,
			 STR_ARG(xml));
	xml = arena_concat(&bench->arena, str_slice(xml, 0, at), str_of(to),
			   str_from(xml, at + strlen(from)));
	return with_document(bench, report, xml.data);
}

static inline struct str
edited(struct bench *bench, struct str report, const char *from, const char *to)
{
	return edited_after(bench, report, "", from, to);
}

/* The answers that are read off REPORT; without a form where FORM_TEXT is NULL.
 * Empty where they are wrong. */
static inline struct str
read_back(struct bench *bench, const char *form_text, struct str report)
{
	struct source *source = arena_new(&bench->arena, struct source, 1);
	struct evaluator evaluator = { .arena = NULL };
	struct buf text = { .arena = &bench->arena };
	const struct record *record;
	struct extract extract;
	struct form *form;

	source->name = STR("test.docx");
	bench->faults = (struct faults){ .arena = &bench->arena };
	assert_true(extract_open(&extract, &bench->arena, source, report,
				 &bench->faults));
	form = form_text ? form_of(bench, form_text)
			 : extract_form(&extract, &bench->faults);
	record = check_answers(&bench->arena, &evaluator, form,
			       extract_answers(&extract, form, &bench->faults),
			       &bench->faults);
	if (!bench->faults.errors)
		written_put(&text, record);
	evaluator_end(&evaluator);
	extract_close(&extract, &bench->faults);
	form_free(form);
	return arena_dup(&bench->arena, text.len ? buf_str(&text) : STR(""));
}

/* The faults of the last reading: paragraph and code each. */
static inline struct str
read_faults(struct bench *bench)
{
	struct buf all = { .arena = &bench->arena };

	faults_sort(&bench->faults);
	for (size_t i = 0; i < bench->faults.count; i++) {
		const struct fault *fault = &bench->faults.list[i];
		const struct place *place =
			fault->spot.source ? fault->spot.source->place : NULL;

		if (i)
			buf_put(&all, STR("; "));
		buf_number(&all, place ? place->stored : 0, 1);
		buf_char(&all, ' ');
		buf_put(&all, message_text(fault->message)->code);
	}
	return all.len ? buf_str(&all) : STR("");
}

/* What is read off the report on TYPED, with TO in place of FROM, is
 * EXPECTED. */
static inline void
reads(struct bench *bench, const char *form_text, const char *body,
      const char *typed, const char *from, const char *to, const char *expected)
{
	struct str report = carry(bench, form_text, body, typed);

	report = edited(bench, report, from, to);
	assert_text(read_back(bench, form_text, report), expected);
	assert_text(read_faults(bench), "");
}

#endif
