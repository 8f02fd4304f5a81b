/* batch.c - reports into a pool and out of it. */
#include "cli/batch/batch.h"

#include "base/pool.h"
#include "cli/options/kinds.h"
#include "opc/xml.h"

/* So many reports may be begun for each of several threads, enough for one that
 * takes long to hold nobody up: with 2 a tenth more time is spent, with 8 or 16
 * no less.  One thread begins them one by one, each in the memory of the
 * last. */
enum { ROOM = 3 };

static size_t
room_for(size_t threads)
{
	return threads > 1 ? threads * ROOM : 1;
}

struct passing {
	struct batch *batch;
	const struct pass *pass;
};

static bool
next(void *context, void *item)
{
	const struct passing *passing = context;
	struct batch *batch = passing->batch;
	struct report *report = item;
	struct arena arena = report->arena;

	intake_release(&report->job);
	arena.exhausted = batch->cli->arena->exhausted;
	arena_reset(&arena);
	*report = (struct report){ .arena = arena };
	report->faults.arena = report->named.arena = &report->arena;
	if (batch->stops || !intake_next(&batch->intake, &report->arena,
					 &report->job, &report->faults))
		return false;
	if (passing->pass->begin)
		passing->pass->begin(passing->pass->context, report);
	return true;
}

static void
work(void *context, void *item, size_t worker)
{
	const struct passing *passing = context;

	passing->pass->work(passing->pass->context,
			    &passing->batch->workers[worker], item);
}

static void
run(struct batch *batch, const struct pass *pass, size_t threads)
{
	struct arena arena = { NULL, batch->cli->arena->exhausted };
	struct passing passing = { batch, pass };
	size_t room = room_for(threads);
	struct pool *pool =
		pool_start(&arena, &(struct pool_plan){ threads, room,
							sizeof(struct report),
							next, work, &passing });
	struct report *report;

	while ((report = pool_take(pool)))
		pass->take(pass->context, report);
	pool_end(pool);
	for (size_t i = 0; i < room; i++) {
		report = pool_item(pool, i);
		intake_release(&report->job);
		arena_free(&report->arena);
	}
	arena_free(&arena);
}

void
batch_run(struct batch *batch, const struct pass *pass)
{
	run(batch, pass, batch->threads);
}

void
batch_run_alone(struct batch *batch, const struct pass *pass)
{
	run(batch, pass, 1);
}

void
batch_check_kind(const struct batch *batch, const struct report *report,
		 struct faults *faults)
{
	const struct job *job = &report->job;
	const char *path = job->input.path;

	if (job->kind == JOB_FILE && job->is_listed)
		kinds_check_answers(&batch->cli->options, path,
				    batch->intake.is_again
					    ? files_is_folder(path)
					    : job->look.kind == FILE_FOLDER,
				    faults);
}

struct record *
batch_check(const struct batch *batch, struct worker *worker,
	    struct report *report, struct faults *faults)
{
	return input_check(&report->arena, &report->job.input,
			   cli_value(batch->cli, OPTION_ENCODING),
			   loaded_form(&batch->loaded), batch->loaded.base,
			   &worker->evaluator, faults);
}

static size_t
threads(const struct cli *cli)
{
	const char *wanted = cli_value(cli, OPTION_JOBS);

	if (!intake_is_many(&cli->options))
		return 1;
	return wanted ? count_read(str_of(wanted)) : pool_cores();
}

static void
prepare(struct batch *batch, struct cli *cli)
{
	xml_prepare();
	batch->cli = cli;
	batch->threads = threads(cli);
	batch->workers = arena_new(cli->arena, struct worker, batch->threads);
	for (size_t i = 0; i < batch->threads; i++) {
		struct worker *worker = &batch->workers[i];

		worker->scratch.exhausted = cli->arena->exhausted;
		worker->askers.arena.exhausted = cli->arena->exhausted;
	}
}

/* Whether each input tells by itself which form asks for its answers. */
static bool
asks_itself(const struct cli *cli)
{
	return cli->options.command == COMMAND_EXTRACT &&
	       !cli_given(cli, OPTION_TEMPLATE) && !cli_given(cli, OPTION_FORM);
}

bool
batch_start(struct batch *batch, struct cli *cli)
{
	struct faults faults = { .arena = cli->arena };
	const char *shard = cli_value(cli, OPTION_SHARD);

	prepare(batch, cli);
	batch->shard = (struct shard){ 1, 1 };
	if (shard)
		shard_read(str_of(shard), &batch->shard);
	if (!asks_itself(cli) && !template_load(cli, &batch->loaded))
		return false;
	if (batch->loaded.compiled)
		batch->intake.records = batch->loaded.compiled->sheet;
	intake_open(&batch->intake, cli, loaded_form(&batch->loaded), &faults);
	return cli_tell(cli, &faults);
}

void
batch_end(struct batch *batch)
{
	if (batch->ahead)
		ahead_end(batch->ahead);
	for (size_t i = 0; i < batch->threads; i++) {
		evaluator_end(&batch->workers[i].evaluator);
		namer_end(&batch->workers[i].namer);
		writer_end(&batch->workers[i].writer);
		askers_end(&batch->workers[i].askers);
		arena_free(&batch->workers[i].scratch);
	}
	intake_close(&batch->intake);
	loaded_free(&batch->loaded);
}

/* One report is on the disk before it has its name, of many only all of
 * them. */
void
batch_prepare_writers(struct batch *batch, bool is_one)
{
	const struct cli *cli = batch->cli;
	bool is_durable = cli_given(cli, OPTION_DURABLE);

	if (!is_one && !is_durable)
		batch->ahead = ahead_new(cli->arena);

	for (size_t i = 0; i < batch->threads; i++) {
		struct writer *writer = &batch->workers[i].writer;

		writer->replaces = cli_given(cli, OPTION_FORCE) ||
				   cli_given(cli, OPTION_UPDATE);
		writer->makes_folders = cli_given(cli, OPTION_DIR) ||
					cli_given(cli, OPTION_NAME);
		writer->is_durable = is_durable;
		writer->is_synced = is_one;
		writer->ahead = batch->ahead;
	}
}

void
batch_sync_writers(struct batch *batch)
{
	struct faults faults = { .arena = batch->cli->arena };

	if (batch->ahead)
		ahead_end(batch->ahead);
	for (size_t i = 0; i < batch->threads; i++)
		writer_sync(&batch->workers[i].writer, &faults);
	cli_tell(batch->cli, &faults);
}
