/* fill.c - answers into reports. */
#include "base/files.h"
#include "base/stamp.h"
#include "cli/commands/filler.h"
#include "cli/commands/run.h"
#include "cli/outputs/current.h"
#include "docx/render/render.h"

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
	case FATE_TOLD:
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
		teller_note(
			&filler->teller, MSG_NOT_WRITTEN,
			input_title(arena, &report->job.input, cli->language),
			arena_number(arena, report->faults.errors));
	else if (report->fate == FATE_CURRENT && is_verbose)
		teller_note(&filler->teller, MSG_CURRENT, report->output);
	else if (report->fate != FATE_MADE ||
		 str_eq(report->output, STR("-")) ||
		 (filler->archive && !is_verbose))
		return;
	else if (is_verbose)
		teller_note(
			&filler->teller, MSG_WROTE_SIZE, report->output,
			arena_number(arena, report->len),
			input_title(arena, &report->job.input, cli->language));
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

/* What is not a file of its own goes where all others do. */
static bool
pass_on(struct filler *filler, struct report *report)
{
	bool passed = true;

	if (filler->archive)
		passed = archive_add(filler->archive, report->output,
				     report->bytes, &report->faults);
	else if (str_eq(report->output, STR("-")))
		passed = files_print(report->bytes, &report->faults);
	filler->batch.stops |= !passed;
	return passed;
}

static void
take_report(void *context, struct report *report)
{
	struct filler *filler = context;

	if (report->fate == FATE_OTHERS)
		return;
	if (report->fate == FATE_MADE && !pass_on(filler, report))
		report->fate = FATE_WRONG;
	filler->batch.stops |= is_full(&report->faults);
	teller_take(&filler->teller, report, status_word(report));
	note_report(filler, report);
}

/* --- all of them ---------------------------------------------------------- */

/* Where nothing may be written there is no archive. */
static bool
open_archive(struct filler *filler)
{
	const struct cli *cli = filler->batch.cli;
	struct faults faults = { .arena = cli->arena };

	if (filler->may_write && filler->plan.naming.in_archive)
		filler->archive = archive_open(cli, filler->dostime, &faults);
	return cli_tell(filler->batch.cli, &faults);
}

static void
close_archive(struct filler *filler)
{
	struct cli *cli = filler->batch.cli;
	struct faults faults = { .arena = cli->arena };
	struct str path = str_of(cli_value(cli, OPTION_OUTPUT));

	if (filler->archive && archive_close(filler->archive, &faults) &&
	    !str_eq(path, STR("-")))
		teller_note(&filler->teller, MSG_WROTE, path);
	cli_tell(cli, &faults);
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
	batch_prepare_writers(&filler->batch, filler->plan.all == 1);
	if (!prepare_template(filler) ||
	    !teller_start(&filler->teller, cli, filler->plan.count,
			  filler->may_write) ||
	    !open_archive(filler))
		return;
	batch_run(&filler->batch, &(struct pass){ fill_begin, fill_report,
						  take_report, filler });
	close_archive(filler);
	batch_sync_writers(&filler->batch);
	teller_end(&filler->teller);
	teller_sum(&filler->teller);
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

	filler.batch.loaded.is_flat = cli_given(cli, OPTION_FLAT);

	if (batch_start(&filler.batch, cli) && is_dated)
		fill_all(&filler);
	plan_end(&filler.plan);
	batch_end(&filler.batch);
}
