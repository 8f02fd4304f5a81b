/* batch.c - reports into a pool and out of it. */
#include "cli/batch.h"

#include "base/pool.h"
#include "opc/xml.h"

/* So many reports may be begun for each thread: enough for one that takes long
 * to hold nobody up, few enough to be held in memory. */
enum { ROOM = 8 };

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

void
batch_run(struct batch *batch, const struct pass *pass)
{
	struct arena arena = { NULL, batch->cli->arena->exhausted };
	struct passing passing = { batch, pass };
	size_t room = batch->threads * ROOM;
	struct pool *pool =
		pool_start(&arena, &(struct pool_plan){ batch->threads, room,
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

bool
batch_start(struct batch *batch, struct cli *cli)
{
	struct faults faults = { .arena = cli->arena };
	const char *shard = cli_value(cli, OPTION_SHARD);

	xml_prepare();
	batch->cli = cli;
	batch->threads = threads(cli);
	batch->workers = arena_new(cli->arena, struct worker, batch->threads);
	batch->shard = (struct shard){ 1, 1 };
	if (shard)
		shard_read(str_of(shard), &batch->shard);
	if (!template_load(cli, &batch->loaded))
		return false;
	intake_open(&batch->intake, cli, loaded_form(&batch->loaded), &faults);
	return cli_tell(cli, &faults);
}

void
batch_end(struct batch *batch)
{
	for (size_t i = 0; i < batch->threads; i++) {
		evaluator_end(&batch->workers[i].evaluator);
		namer_end(&batch->workers[i].namer);
		writer_end(&batch->workers[i].writer);
	}
	intake_close(&batch->intake);
	loaded_free(&batch->loaded);
}
