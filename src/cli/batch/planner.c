/* planner.c - one name. */
#include "cli/batch/planner.h"

bool
planner_replaces(const struct planner *planner)
{
	const struct cli *cli = planner->batch->cli;

	return cli_given(cli, OPTION_FORCE) || cli_given(cli, OPTION_UPDATE);
}

bool
planner_reads(const struct planner *planner, const struct report *report)
{
	const struct input *input = &report->job.input;

	return planner_replaces(planner) && input->index < 2 &&
	       !str_eq(str_of(input->path), STR("-"));
}

bool
plan_returns(const struct plan *plan, const struct job *job)
{
	return plan->returns_rows && job->kind == JOB_ROW;
}

/* Answers that a name is made of; NULL where they are wrong, which is told when
 * it is the report's turn.  A row that comes back is to have a name when it is
 * mended. */
static const struct record *
answers_of(const struct planner *planner, struct worker *worker,
	   struct report *report)
{
	struct faults unsaid = { .arena = &report->arena };
	const struct record *record =
		batch_check(planner->batch, worker, report, &unsaid);

	report->is_doubtful = unsaid.errors > 0;
	return report->is_doubtful && !plan_returns(planner->plan, &report->job)
		       ? NULL
		       : record;
}

void
planner_name(void *context, struct worker *worker, struct report *report)
{
	const struct planner *planner = context;
	const struct naming *naming = &planner->plan->naming;
	const struct record *record = NULL;
	struct faults unsaid = { .arena = &report->arena };
	struct faults *told = &report->named;
	struct str name;

	if (report->job.kind == JOB_TABLE)
		return;
	if (planner_reads(planner, report))
		report->read = claims_hash(naming_key_job(
			&worker->namer, &report->arena, &report->job));
	batch_check_kind(planner->batch, report, &report->named);
	if (report->named.errors)
		return;
	if (naming->pattern) {
		record = answers_of(planner, worker, report);
		if (!record)
			return;
	}
	report->output = naming_path(
		naming, &report->arena, &report->job, record, &name,
		plan_returns(planner->plan, &report->job) ? &unsaid : told);
	if (report->output.len)
		report->bytes = naming_key(
			naming, &worker->namer, &report->arena, report->output,
			name, report->is_doubtful ? &unsaid : told);
}
