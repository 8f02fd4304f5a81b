/* fuzz_package.c - any bytes as a Word file; or, where they are no zip, as the
 * parts of one, each below a line "=== NAME".  A package that verify does not
 * object to makes reports that it does not object to. */
#include "fuzz.h"

#include "docx/compile/compile.h"
#include "docx/render/render.h"
#include "docx/verify/verify.h"
#include "form/check/check.h"
#include "pack.h"

static void
put_answers(struct buf *out, const struct fields *fields, bool is_within)
{
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].fields.count == 0) {
			buf_put(out, fields->list[i].key);
			buf_put(out, STR(" = 1\n"));
		}
	for (size_t i = 0; i < fields->count && !is_within; i++)
		for (int twice = 0; fields->list[i].fields.count && twice < 2;
		     twice++) {
			buf_char(out, '[');
			buf_put(out, fields->list[i].key);
			buf_put(out, STR("]\n"));
			put_answers(out, &fields->list[i].fields, true);
		}
}

static struct record *
answer(struct arena *arena, const struct form *form, struct faults *faults)
{
	struct buf text = { .arena = arena };
	struct evaluator evaluator = { .arena = arena };
	struct source *source = arena_new(arena, struct source, 1);
	struct record *record;

	put_answers(&text, &form->fields, false);
	*source = (struct source){ .name = STR("in.txt"),
				   .text = buf_str(&text) };
	record = check_answers(arena, &evaluator, form,
			       answers_parse(arena, source, faults), faults);
	evaluator_end(&evaluator);
	return record;
}

static void
fill(struct arena *arena, const struct compiled *compiled, bool must_verify)
{
	struct source report = { .name = STR("report.docx"), .text = STR("") };
	struct faults faults = { .arena = arena };
	struct record *record = answer(arena, compiled->form, &faults);

	if (faults.errors)
		return;
	report.text =
		render_report(arena, compiled, record, WRITE_EARLIEST, &faults);
	must(report.text.data || faults.errors);
	if (!report.text.data)
		return;
	docx_verify_report(arena, &report, report.text, false, &faults);
	must(!must_verify || faults.errors == 0);
}

static bool
is_faultless(struct arena *arena, const struct source *docx)
{
	struct faults faults = { .arena = arena };
	struct faults strict = { .arena = arena };

	docx_verify(arena, docx, docx->text, &faults);
	must_be_told(arena, &faults);
	docx_verify_report(arena, docx, docx->text, false, &strict);
	return strict.errors == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct str given = { (const char *)data, size };
	struct source docx = { .name = STR("t.docx"), .text = given };
	struct compiled *compiled;
	bool is_good;

	if (!str_starts(given, STR("PK")))
		docx.text = pack(&arena, given);
	if (docx.text.data) {
		is_good = is_faultless(&arena, &docx);
		compiled = compile_template(&arena, &docx, docx.text, NULL,
					    &faults);
		must_be_told(&arena, &faults);
		must((compiled != NULL) == (faults.errors == 0));
		if (compiled) {
			fill(&arena, compiled, is_good);
			compiled_free(compiled);
		}
	}
	arena_free(&arena);
	return 0;
}
