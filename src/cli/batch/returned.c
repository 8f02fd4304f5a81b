/* returned.c - read, extract, check. */
#include "cli/batch/returned.h"

#include "base/files.h"
#include "docx/extract/extract.h"
#include "opc/limits.h"

/* A report that cannot be read is a fault of who answered, as wrong answers
 * are. */
static void
blame_answers(struct faults *faults)
{
	if (faults->status == STATUS_TEMPLATE)
		faults->status = STATUS_ANSWERS;
}

/* *OWN is a form that is of this report alone. */
static const struct form *
form_of(const struct batch *batch, struct worker *worker,
	struct extract *extract, struct form **own, struct faults *faults)
{
	const struct form *form = loaded_form(&batch->loaded);

	if (!form)
		form = askers_form(&worker->askers, extract->builtin);
	if (!form)
		form = *own = extract_form(extract, faults);
	return form;
}

static struct record *
check(const struct batch *batch, struct worker *worker, struct extract *extract,
      struct faults *faults)
{
	struct form *own = NULL;
	const struct form *form = form_of(batch, worker, extract, &own, faults);
	struct record *record = NULL;

	if (form && !faults->errors)
		record = check_answers(extract->arena, &worker->evaluator, form,
				       extract_answers(extract, form, faults),
				       faults);
	if (own)
		form_free(own);
	return record;
}

struct record *
returned_check(const struct batch *batch, struct worker *worker,
	       struct report *report)
{
	struct source *source = &report->job.input.source;
	struct faults *faults = &report->faults;
	struct record *record = NULL;
	struct extract extract;

	if (!files_read(&report->arena, report->job.input.from, LIMIT_PART,
			source, &source->text, faults))
		return NULL;
	if (extract_open(&extract, &report->arena, source, source->text,
			 faults))
		record = check(batch, worker, &extract, faults);
	extract_close(&extract, faults);
	blame_answers(faults);
	return record;
}
