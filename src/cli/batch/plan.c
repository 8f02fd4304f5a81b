/* plan.c - names, hashes of them, and those that are alike. */
#include "cli/batch/planner.h"

#include "base/hash.h"
#include "cli/batch/failed.h"
#include "cli/outputs/archive.h"
#include "cli/outputs/beside.h"

/* Names of inputs, unlike those of answers, take next to no time. */
static void
step_through(struct planner *planner,
	     void (*work)(void *, struct worker *, struct report *),
	     void (*take)(void *, struct report *))
{
	struct pass pass = { NULL, work, take, planner };

	if (planner->plan->naming.pattern)
		batch_run(planner->batch, &pass);
	else
		batch_run_alone(planner->batch, &pass);
}

/* --- all names ------------------------------------------------------------ */

/* A file that another shard has written is in nobody's way. */
static bool
is_of_others(const struct fault *fault, const void *context)
{
	(void)context;
	return fault->message == MSG_EXISTS;
}

static void
take_name(void *context, struct report *report)
{
	struct planner *planner = context;
	struct batch *batch = planner->batch;
	struct plan *plan = planner->plan;
	bool is_ours = shard_has(&batch->shard, report->job.number);

	if (report->job.kind == JOB_TABLE)
		return;
	plan->all++;
	plan->count += is_ours;
	if (!is_ours)
		faults_drop(&report->named, is_of_others, NULL);
	faults_copy(planner->faults, &report->named);
	failed_foresee(batch->cli, &report->job, &planner->shape,
		       planner->faults);
	claims_output(&plan->claims,
		      report->bytes.len ? claims_hash(report->bytes) : 0,
		      hash_of(report->output), planner->faults);
	if (report->read)
		claims_read(&plan->claims, report->read, planner->faults);
}

/* --- names that may be alike ---------------------------------------------- */

/* Only those under suspicion are worth their names. */
static void
name_suspect(void *context, struct worker *worker, struct report *report)
{
	const struct planner *planner = context;
	const struct suspects *suspects = &planner->suspects;

	for (size_t low = 0, high = suspects->count; low < high;) {
		size_t middle = low + (high - low) / 2;

		if (suspects->numbers[middle] == report->job.number) {
			planner_name(context, worker, report);
			return;
		}
		if (suspects->numbers[middle] < report->job.number)
			low = middle + 1;
		else
			high = middle;
	}
}

static struct output_name
name_of(const struct planner *planner, const struct report *report)
{
	struct arena *arena = planner->faults->arena;
	const struct job *job = &report->job;

	return (struct output_name){
		.key = arena_dup(arena, report->bytes),
		.path = arena_dup(arena, report->output),
		.owner = input_title(arena, &job->input,
				     planner->batch->cli->language),
		.row = plan_returns(planner->plan, job) ? job->number : 0,
		.is_wrong = report->is_doubtful,
	};
}

static void
take_suspect(void *context, struct report *report)
{
	struct planner *planner = context;
	struct arena *arena = planner->faults->arena;
	struct str path = str_of(report->job.input.path);

	if (report->bytes.len)
		names_add(&planner->names, arena, name_of(planner, report));
	if (planner_reads(planner, report))
		names_add(&planner->names, arena,
			  (struct output_name){
				  .key = naming_key_read(arena, path),
				  .path = arena_dup(arena, path) });
}

/* Tell NAMES, or where that is NULL the hashes of all, of PATH, which is read
 * and must not be written over. */
static void
add_read(const struct planner *planner, struct output_names *names,
	 const char *path)
{
	struct arena *arena = planner->faults->arena;
	struct str key;

	if (!path || !planner_replaces(planner))
		return;
	key = naming_key_read(arena, str_of(path));
	if (names)
		names_add(names, arena,
			  (struct output_name){ .key = key,
						.path = str_of(path) });
	else
		claims_read(&planner->plan->claims, claims_hash(key),
			    planner->faults);
}

/* Likewise of what is written beside reports. */
static void
add_written(const struct planner *planner, struct output_names *names)
{
	const struct naming *naming = &planner->plan->naming;
	struct arena *arena = planner->faults->arena;
	struct str path, key;

	for (size_t i = 0; beside_written(naming, arena, i, &path, &key); i++) {
		if (!key.len)
			continue;
		if (names)
			names_add(names, arena,
				  (struct output_name){ .key = key,
							.path = path,
							.owner = path });
		else
			claims_output(&planner->plan->claims, claims_hash(key),
				      0, planner->faults);
	}
}

/* Hashes that are alike may be of names that are not. */
static void
compare_suspects(struct planner *planner)
{
	const struct loaded *loaded = &planner->batch->loaded;

	intake_rewind(&planner->batch->intake);
	step_through(planner, name_suspect, take_suspect);
	add_read(planner, &planner->names, loaded->docx_path);
	add_read(planner, &planner->names, loaded->form_path);
	add_written(planner, &planner->names);
	collide_check(&planner->names, &planner->plan->twins, planner->faults);
	planner->faults->errors += planner->suspects.more;
}

/* Whether there are several reports, but one name for all of them. */
static bool
names_one_report(const struct planner *planner)
{
	const struct plan *plan = planner->plan;

	if (plan->all < 2 || plan->naming.in_archive ||
	    !cli_given(planner->batch->cli, OPTION_OUTPUT))
		return false;
	fault(planner->faults, MSG_OUTPUT_ONE, spot_nowhere(), STR("-o"),
	      arena_number(planner->faults->arena, plan->all));
	return true;
}

static void
name_all(struct planner *planner)
{
	const struct loaded *loaded = &planner->batch->loaded;

	add_read(planner, NULL, loaded->docx_path);
	add_read(planner, NULL, loaded->form_path);
	planner->batch->intake.only_counts = !planner->plan->naming.pattern;
	step_through(planner, planner_name, take_name);
	planner->batch->intake.only_counts = false;
	add_written(planner, NULL);
	if (names_one_report(planner))
		return;
	planner->suspects =
		claims_suspects(&planner->plan->claims, planner->faults);
	if (planner->suspects.count)
		compare_suspects(planner);
}

void
plan_make(struct plan *plan, struct batch *batch, struct faults *faults)
{
	struct planner planner = { .batch = batch,
				   .plan = plan,
				   .faults = faults };
	const char *pattern = cli_value(batch->cli, OPTION_NAME);

	claims_start(&plan->claims, batch->cli->arena);
	plan->naming.cli = batch->cli;
	plan->naming.compiled = batch->loaded.compiled;
	plan->naming.in_archive =
		archive_kind(&batch->cli->options) != ARCHIVE_NONE;
	if (pattern)
		plan->naming.pattern =
			pattern_read(batch->cli->arena, pattern,
				     batch->loaded.compiled, faults);
	plan->returns_rows = pattern && cli_given(batch->cli, OPTION_FAILED);
	batch->intake.reads_again =
		pattern || intake_is_many(&batch->cli->options);
	if (faults->errors)
		faults->status = STATUS_USAGE;
	else
		name_all(&planner);
	intake_rewind(&batch->intake);
	claims_rewind(&plan->claims, faults);
}

void
plan_end(struct plan *plan)
{
	claims_end(&plan->claims);
}
