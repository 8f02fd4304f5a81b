/* teller.c - faults, the log, the line of progress, the sum. */
#include "cli/batch/teller.h"

bool
teller_start(struct teller *teller, struct cli *cli, size_t all,
	     bool with_files)
{
	struct faults faults = { .arena = cli->arena };

	teller->cli = cli;
	teller->is_many = intake_is_many(&cli->options);
	tally_start(&teller->tally, all);
	progress_start(&teller->progress, cli);
	if (with_files && journal_open(&teller->journal, cli, &faults))
		failed_open(&teller->failed, cli, &faults);
	return cli_tell(cli, &faults);
}

/* Files that cannot be written stop no report. */
static void
note(struct teller *teller, const struct report *report, struct str status)
{
	struct faults faults = { .arena = report->faults.arena };

	if (report->fate != FATE_TOLD || report->faults.errors)
		journal_put(&teller->journal, report, status, &faults);
	failed_take(&teller->failed, report, &faults);
	cli_tell(teller->cli, &faults);
}

void
teller_take(struct teller *teller, struct report *report, struct str status)
{
	if (report->faults.count)
		progress_hide(&teller->progress);
	cli_tell(teller->cli, &report->faults);
	note(teller, report, status);
	tally_count(&teller->tally, report);
	progress_show(&teller->progress, &teller->tally);
}

void
teller_end(struct teller *teller)
{
	struct tally *tally = &teller->tally;
	struct faults faults = { .arena = teller->cli->arena };
	size_t done = tally->made + tally->current + tally->wrong;

	progress_hide(&teller->progress);
	journal_close(&teller->journal);
	failed_close(&teller->failed, &faults);
	cli_tell(teller->cli, &faults);
	if (tally->all > done)
		tally->wrong += tally->all - done;
}

void
teller_sum(const struct teller *teller)
{
	if (teller->is_many)
		tally_tell(&teller->tally, teller->cli);
}
