/* check.c - all that is wrong with answers, and nothing written. */
#include "cli/batch.h"
#include "cli/teller.h"
#include "cli/usage.h"

struct checker {
	struct batch batch;
	struct teller teller;
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
	if (report->job.kind == JOB_FILE && report->job.is_listed)
		usage_check_answers(&report->arena, report->job.input.path,
				    &report->faults);
	if (report->faults.errors == 0)
		input_check(&report->arena, &report->job.input,
			    cli_value(batch->cli, OPTION_ENCODING),
			    batch->loaded.compiled->form, &worker->evaluator,
			    &report->faults);
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
take_report(void *context, struct report *report)
{
	struct checker *checker = context;
	struct str title;

	if (report->fate == FATE_OTHERS)
		return;
	teller_take(&checker->teller, report, status_word(report));
	title = input_title(report->faults.arena, &report->job.input,
			    checker->batch.cli->language);
	if (report->fate == FATE_MADE && report->job.kind == JOB_FILE)
		teller_note(&checker->teller, MSG_ANSWERS_GOOD, title);
	else if (report->faults.status == STATUS_ANSWERS)
		teller_note(&checker->teller, MSG_ANSWERS_WRONG, title,
			    arena_number(report->faults.arena,
					 report->faults.errors));
}

void
run_check(struct cli *cli)
{
	struct checker checker = { .teller = { .cli = cli } };

	if (batch_start(&checker.batch, cli) &&
	    teller_start(&checker.teller, cli, 0, true)) {
		batch_run(&checker.batch,
			  &(struct pass){ NULL, check_report, take_report,
					  &checker });
		teller_end(&checker.teller, MSG_BATCH_CHECKED);
	}
	batch_end(&checker.batch);
}
