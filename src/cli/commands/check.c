/* check.c - all that is wrong with answers, and nothing written. */
#include "cli/batch/batch.h"
#include "cli/batch/teller.h"
#include "cli/commands/run.h"
#include "cli/questions/slots.h"

/* TABLE is the name of the one whose rows are at hand, of which so many are
 * right and wrong; without data there is none. */
struct checker {
	struct batch batch;
	struct teller teller;
	struct str table;
	size_t right, wrong;
};

static void
check_report(void *context, struct worker *worker, struct report *report)
{
	const struct checker *checker = context;
	const struct batch *batch = &checker->batch;

	if (report->job.kind == JOB_TABLE) {
		report->fate = FATE_TOLD;
		return;
	}
	if (!shard_has(&batch->shard, report->job.number)) {
		report->fate = FATE_OTHERS;
		return;
	}
	batch_check_kind(batch, report, &report->faults);
	if (report->faults.errors == 0)
		batch_check(batch, worker, report, &report->faults);
	report->fate = report->faults.errors ? FATE_WRONG : FATE_MADE;
}

static struct str
status_word(const struct report *report)
{
	if (report->fate == FATE_MADE)
		return STR("right");
	return report->faults.status == STATUS_ANSWERS ? STR("wrong")
						       : STR("failed");
}

static void
end_table(struct checker *checker)
{
	struct arena *arena = checker->batch.cli->arena;

	if (checker->table.data)
		teller_note(&checker->teller, MSG_TABLE_CHECKED, checker->table,
			    arena_number(arena, checker->right),
			    arena_number(arena, checker->wrong));
	checker->table = (struct str){ NULL, 0 };
	checker->right = checker->wrong = 0;
}

static void
take_row(struct checker *checker, const struct report *report)
{
	if (report->job.input.index == 1 || !checker->table.data)
		checker->table = arena_dup(checker->batch.cli->arena,
					   report->job.input.source.name);
	checker->right += report->fate == FATE_MADE;
	checker->wrong += report->fate == FATE_WRONG;
}

static void
take_file(struct checker *checker, const struct report *report)
{
	const struct faults *faults = &report->faults;
	struct str name = report->job.input.source.name;

	if (report->fate == FATE_MADE)
		teller_note(&checker->teller, MSG_ANSWERS_GOOD, name);
	else if (faults->status == STATUS_ANSWERS)
		teller_note(&checker->teller, MSG_ANSWERS_WRONG, name,
			    arena_number(faults->arena, faults->errors));
}

static void
take_empty(struct checker *checker, const struct report *report)
{
	checker->table = report->job.input.source.name;
	end_table(checker);
}

static void
take_report(void *context, struct report *report)
{
	struct checker *checker = context;

	if (report->job.kind != JOB_ROW || report->job.input.index == 1)
		end_table(checker);
	if (report->fate == FATE_OTHERS)
		return;
	teller_take(&checker->teller, report, status_word(report));
	if (report->job.kind == JOB_ROW)
		take_row(checker, report);
	else if (report->job.kind == JOB_FILE)
		take_file(checker, report);
	else if (!report->faults.count)
		take_empty(checker, report);
}

/* A form may ask for more than its template prints, so that is no fault. */
static void
note_unused(struct cli *cli, const struct loaded *loaded)
{
	struct str unused;

	if (!loaded->inventory || !loaded->compiled)
		return;
	unused = slots_unused(cli->arena, loaded->inventory, loaded->own_form);
	if (unused.len)
		cli_note(cli, MSG_SLOTS_UNUSED, unused);
}

void
run_check(struct cli *cli)
{
	struct checker checker = { .teller = { .cli = cli } };
	struct inventory inventory = { .count = 0 };

	checker.batch.loaded.is_only_checked = true;
	if (cli_given(cli, OPTION_VERBOSE) && cli_given(cli, OPTION_TEMPLATE))
		checker.batch.loaded.inventory = &inventory;
	if (batch_start(&checker.batch, cli) &&
	    teller_start(&checker.teller, cli, 0, true)) {
		note_unused(cli, &checker.batch.loaded);
		batch_run(&checker.batch,
			  &(struct pass){ NULL, check_report, take_report,
					  &checker });
		end_table(&checker);
		teller_end(&checker.teller);
	}
	batch_end(&checker.batch);
}
