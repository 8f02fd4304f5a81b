/* fill.c - answers into reports. */
#include "base/files.h"
#include "base/stamp.h"
#include "cli/batch.h"
#include "cli/current.h"
#include "cli/plan.h"
#include "cli/teller.h"
#include "cli/usage.h"
#include "docx/render.h"

/* Without MAY_WRITE the answers are only checked, because names are wrong.
 * SINCE is when the template was changed. */
struct filler {
	struct batch batch;
	struct plan plan;
	struct teller teller;
	uint32_t dostime;
	int64_t since;
	bool may_write;
};

/* --- one report, on any thread ----------------------------------------------- */

static bool
is_current(const struct filler *filler, const struct report *report)
{
	return cli_given(filler->batch.cli, OPTION_UPDATE) &&
	       current_is(report->output, report->job.input.path,
			  filler->since);
}

/* Set where REPORT goes.  RECORD may be NULL where the name is made without;
 * false where the name cannot be known without, or is not the planned one. */
static bool
find_output(const struct filler *filler, struct report *report,
	    const struct record *record)
{
	const struct naming *naming = &filler->plan.naming;
	struct faults unsaid = { .arena = &report->arena };
	struct str name;

	if (naming->pattern && !record)
		return false;
	report->output = naming_path(naming, &report->arena, &report->job,
				     record, &name, &unsaid);
	return report->output.len > 0;
}

static void
put_report(struct worker *worker, struct report *report, struct str bytes)
{
	report->len = bytes.len;
	if (str_eq(report->output, STR("-")))
		report->bytes = bytes;
	else if (!writer_put(&worker->writer, &report->arena, report->output,
			     bytes, &report->faults))
		return;
	report->fate = FATE_MADE;
}

static void
make_report(const struct filler *filler, struct worker *worker,
	    struct report *report)
{
	const struct compiled *compiled = filler->batch.loaded.compiled;
	struct faults *faults = &report->faults;
	struct record *record =
		input_check(&report->arena, &report->job.input,
			    cli_value(filler->batch.cli, OPTION_ENCODING),
			    compiled->form, &worker->evaluator, faults);
	struct str bytes;

	if (!record || faults->errors || !filler->may_write ||
	    !find_output(filler, report, record))
		return;
	if (filler->plan.naming.pattern && is_current(filler, report)) {
		report->fate = FATE_CURRENT;
		return;
	}
	bytes = render_report(&report->arena, compiled, record, filler->dostime,
			      faults);
	if (bytes.data && !faults->errors)
		put_report(worker, report, bytes);
}

/* The plan has told that the input is no file of answers. */
static bool
is_foreign(const struct report *report)
{
	struct faults said = { .arena = report->faults.arena };

	if (report->job.is_listed)
		usage_check_answers(said.arena, report->job.input.path, &said);
	return said.errors > 0;
}

static void
fill_report(void *context, struct worker *worker, struct report *report)
{
	const struct filler *filler = context;

	if (!shard_has(&filler->batch.shard, report->job.number))
		report->fate = FATE_OTHERS;
	else if (is_foreign(report))
		report->fate = FATE_WRONG;
	else if (filler->may_write && find_output(filler, report, NULL) &&
		 is_current(filler, report))
		report->fate = FATE_CURRENT;
	else
		make_report(filler, worker, report);
}

/* --- reports in their order --------------------------------------------------- */

static struct str
status_word(const struct report *report)
{
	switch (report->fate) {
	case FATE_MADE:
		return STR("written");
	case FATE_CURRENT:
		return STR("current");
	case FATE_WRONG:
	case FATE_OTHERS:
		break;
	}
	return report->faults.status == STATUS_MACHINE ? STR("failed")
						       : STR("wrong");
}

static void
note_report(struct filler *filler, const struct report *report)
{
	const struct cli *cli = filler->batch.cli;
	struct arena *arena = report->faults.arena;
	bool is_verbose = cli_given(cli, OPTION_VERBOSE);

	if (report->faults.status == STATUS_ANSWERS)
		teller_note(&filler->teller, MSG_NOT_WRITTEN,
			    report->job.input.source.name,
			    arena_number(arena, report->faults.errors));
	else if (report->fate == FATE_CURRENT && is_verbose)
		teller_note(&filler->teller, MSG_CURRENT, report->output);
	else if (report->fate != FATE_MADE || str_eq(report->output, STR("-")))
		return;
	else if (is_verbose)
		teller_note(&filler->teller, MSG_WROTE_SIZE, report->output,
			    arena_number(arena, report->len),
			    report->job.input.source.name);
	else
		teller_note(&filler->teller, MSG_WROTE, report->output);
}

/* A disk without room has none for the next report either. */
static bool
is_full(const struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++)
		if (faults->list[i].message == MSG_NO_ROOM)
			return true;
	return false;
}

static void
take_report(void *context, struct report *report)
{
	struct filler *filler = context;

	if (report->fate == FATE_OTHERS)
		return;
	if (report->fate == FATE_MADE && str_eq(report->output, STR("-")) &&
	    !files_print(report->bytes, &report->faults))
		report->fate = FATE_WRONG;
	filler->batch.stops |= is_full(&report->faults);
	teller_take(&filler->teller, report, status_word(report));
	note_report(filler, report);
}

/* --- all of them --------------------------------------------------------------- */

/* One report is on the disk before it is told, of many only all of them. */
static void
prepare_writers(struct filler *filler)
{
	const struct cli *cli = filler->batch.cli;

	for (size_t i = 0; i < filler->batch.threads; i++) {
		struct writer *writer = &filler->batch.workers[i].writer;

		writer->replaces = cli_given(cli, OPTION_FORCE) ||
				   cli_given(cli, OPTION_UPDATE);
		writer->makes_folders = cli_given(cli, OPTION_DIR) ||
					cli_given(cli, OPTION_NAME);
		writer->is_durable =
			cli_given(cli, OPTION_DURABLE) || filler->plan.all == 1;
	}
}

static void
sync_writers(struct filler *filler)
{
	struct faults faults = { .arena = filler->batch.cli->arena };

	for (size_t i = 0; i < filler->batch.threads; i++)
		writer_sync(&filler->batch.workers[i].writer, &faults);
	cli_tell(filler->batch.cli, &faults);
}

static bool
prepare_template(struct filler *filler)
{
	struct faults faults = { .arena = filler->batch.cli->arena };

	render_prepare(filler->batch.loaded.compiled, &faults);
	return cli_tell(filler->batch.cli, &faults);
}

static void
fill_all(struct filler *filler)
{
	struct cli *cli = filler->batch.cli;
	struct faults faults = { .arena = cli->arena };

	plan_make(&filler->plan, &filler->batch, &faults);
	filler->may_write = cli_tell(cli, &faults);
	filler->since = current_since(&filler->batch.loaded);
	prepare_writers(filler);
	if (!prepare_template(filler) ||
	    !teller_start(&filler->teller, cli, filler->plan.count))
		return;
	batch_run(&filler->batch,
		  &(struct pass){ NULL, fill_report, take_report, filler });
	sync_writers(filler);
	teller_end(&filler->teller, cli_given(cli, OPTION_UPDATE)
					    ? MSG_BATCH_UPDATED
					    : MSG_BATCH);
}

static bool
read_stamp(struct filler *filler, struct cli *cli)
{
	struct faults faults = { .arena = cli->arena };

	filler->dostime =
		stamp_read(files_environment("SOURCE_DATE_EPOCH"), &faults);
	return cli_tell(cli, &faults);
}

void
run_fill(struct cli *cli)
{
	struct filler filler = { .may_write = false };
	bool is_dated = read_stamp(&filler, cli);

	if (batch_start(&filler.batch, cli) && is_dated)
		fill_all(&filler);
	plan_end(&filler.plan);
	batch_end(&filler.batch);
}
