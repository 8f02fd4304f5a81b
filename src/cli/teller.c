/* teller.c - faults, the log, the line of progress, the sum. */
#include "cli/teller.h"

bool
teller_start(struct teller *teller, struct cli *cli, size_t all)
{
	struct faults faults = { .arena = cli->arena };

	teller->cli = cli;
	teller->is_many = intake_is_many(cli);
	tally_start(&teller->tally, all);
	progress_start(&teller->progress, cli);
	journal_open(&teller->journal, cli, &faults);
	return cli_tell(cli, &faults);
}

/* A log that cannot be written stops no report. */
static void
note_in_journal(struct teller *teller, const struct report *report,
		struct str status)
{
	struct faults faults = { .arena = report->faults.arena };

	journal_put(&teller->journal, report, status, &faults);
	cli_tell(teller->cli, &faults);
}

void
teller_take(struct teller *teller, struct report *report, struct str status)
{
	if (report->faults.count)
		progress_hide(&teller->progress);
	cli_tell(teller->cli, &report->faults);
	note_in_journal(teller, report, status);
	tally_count(&teller->tally, report->fate);
	progress_show(&teller->progress, &teller->tally);
}

void
teller_end(struct teller *teller, enum message message)
{
	struct tally *tally = &teller->tally;
	size_t done = tally->made + tally->current + tally->wrong;

	progress_hide(&teller->progress);
	journal_close(&teller->journal);
	if (tally->all > done)
		tally->wrong += tally->all - done;
	if (teller->is_many)
		tally_tell(tally, teller->cli, message);
}
