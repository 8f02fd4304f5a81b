/* fill_report.c - one report: checked, rendered, written. */
#include "base/hash.h"
#include "cli/commands/filler.h"
#include "cli/outputs/current.h"
#include "cli/template/report.h"
#include "docx/render/render.h"

void
fill_begin(void *context, struct report *report)
{
	struct filler *filler = context;

	if (report->job.kind != JOB_TABLE)
		report->planned = claims_next(&filler->plan.claims);
}

static bool
is_current(const struct filler *filler, const struct report *report)
{
	return cli_given(filler->batch.cli, OPTION_UPDATE) &&
	       current_is(report->output, report->job.input.path,
			  filler->since);
}

/* What is wrong with the name is wrong with the row that makes it. */
static void
blame_row(struct report *report, const struct faults *named)
{
	struct faults *faults = &report->faults;
	size_t from = faults->count;

	faults_copy(faults, named);
	for (size_t i = from; i < faults->count; i++)
		faults->list[i].spot =
			spot_source(report->job.input.row.source);
	if (faults->status == STATUS_USAGE)
		faults->status = STATUS_ANSWERS;
}

/* Set where REPORT goes, once.  RECORD may be NULL where the name is made
 * without; false where it cannot be. */
static bool
find_output(const struct filler *filler, struct report *report,
	    const struct record *record)
{
	const struct naming *naming = &filler->plan.naming;
	struct faults unsaid = { .arena = &report->arena };
	struct str name;

	if (report->output.len)
		return true;
	if (naming->pattern && !record)
		return false;
	report->output = naming_path(naming, &report->arena, &report->job,
				     record, &name, &unsaid);
	if (!report->output.len && !report->faults.errors &&
	    plan_returns(&filler->plan, &report->job))
		blame_row(report, &unsaid);
	return report->output.len > 0;
}

/* A name that the plan has not seen may be in the way of another. */
static bool
is_planned(const struct filler *filler, struct report *report)
{
	if (!filler->plan.naming.pattern ||
	    report->planned == hash_of(report->output))
		return true;
	fault(&report->faults, MSG_INPUT_CHANGED,
	      spot_source(&report->job.input.source), report->output);
	return false;
}

/* Of a wrong row, too: when it is mended it needs a name. */
static bool
has_twin(const struct filler *filler, struct report *report)
{
	struct str other = twins_find(&filler->plan.twins, report->job.number);

	if (!other.data)
		return false;
	fault(&report->faults, MSG_SAME_NAME,
	      spot_source(report->job.input.row.source), report->output, other);
	return true;
}

static void
put_report(const struct filler *filler, struct worker *worker,
	   struct report *report, struct str bytes)
{
	report->len = bytes.len;
	if (filler->archive || str_eq(report->output, STR("-")))
		report->bytes = arena_dup(&report->arena, bytes);
	else if (!writer_put(&worker->writer, &report->arena, report->output,
			     bytes, &report->faults))
		return;
	report->fate = FATE_MADE;
}

/* A wrong row has none, but to be told whose it is. */
static bool
may_have_name(const struct filler *filler, const struct report *report)
{
	return !report->faults.errors ||
	       twins_find(&filler->plan.twins, report->job.number).data;
}

static void
make_report(const struct filler *filler, struct worker *worker,
	    struct report *report)
{
	const struct compiled *compiled = filler->batch.loaded.compiled;
	struct faults *faults = &report->faults;
	struct record *record =
		batch_check(&filler->batch, worker, report, faults);
	struct str bytes;

	if (!record || !filler->may_write || !may_have_name(filler, report) ||
	    !find_output(filler, report, record) || has_twin(filler, report) ||
	    faults->errors || !is_planned(filler, report))
		return;
	if (filler->plan.naming.pattern && is_current(filler, report)) {
		report->fate = FATE_CURRENT;
		return;
	}
	arena_reset(&worker->scratch);
	bytes = render_report(&worker->scratch, compiled, record,
			      filler->dostime, faults);
	if (filler->batch.loaded.base && bytes.data)
		report_confirm(&report->arena, &filler->batch.loaded, record,
			       bytes, faults);
	if (bytes.data && !faults->errors)
		put_report(filler, worker, report, bytes);
}

/* The plan has told that the input is no file of answers, so that nothing may
 * be written. */
static bool
is_foreign(const struct filler *filler, const struct report *report)
{
	struct faults said = { .arena = report->faults.arena };

	if (filler->may_write)
		return false;
	batch_check_kind(&filler->batch, report, &said);
	return said.errors > 0;
}

void
fill_report(void *context, struct worker *worker, struct report *report)
{
	const struct filler *filler = context;

	if (report->job.kind == JOB_TABLE)
		report->fate = FATE_TOLD;
	else if (!shard_has(&filler->batch.shard, report->job.number))
		report->fate = FATE_OTHERS;
	else if (is_foreign(filler, report))
		report->fate = FATE_WRONG;
	else if (filler->may_write && find_output(filler, report, NULL) &&
		 is_current(filler, report))
		report->fate = FATE_CURRENT;
	else
		make_report(filler, worker, report);
}
