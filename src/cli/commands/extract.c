/* extract.c - reports back into answers. */
#include "docx/extract/extract.h"

#include "cli/batch/batch.h"
#include "cli/batch/returned.h"
#include "cli/batch/teller.h"
#include "cli/commands/run.h"
#include "cli/gathering/harvest.h"
#include "cli/outputs/collide.h"
#include "cli/text/filename.h"
#include "form/print/written.h"

/* Answers of all reports that do not go to a file each go to OUTLET, those of a
 * table to HARVEST first.  COUNT is how many reports there are. */
struct extractor {
	struct batch batch;
	struct teller teller;
	struct outlet outlet;
	struct harvest harvest;
	struct output_names names;
	size_t count, good;
};

/* --- names ---------------------------------------------------------------- */

static bool
has_one_output(const struct cli *cli)
{
	return cli_given(cli, OPTION_JSON) || cli_given(cli, OPTION_CSV);
}

/* NAME.txt of NAME.docx, in the folder of -d or beside it. */
static struct str
output_of(const struct cli *cli, struct arena *arena, const char *input)
{
	struct str path = str_of(input);
	struct str name = filename_last(path), dir = filename_folder(path);

	if (has_one_output(cli) || str_eq(path, STR("-")))
		return cli_given(cli, OPTION_OUTPUT)
			       ? str_of(cli_value(cli, OPTION_OUTPUT))
			       : STR("-");
	if (cli_given(cli, OPTION_OUTPUT))
		return str_of(cli_value(cli, OPTION_OUTPUT));
	if (str_has_ending(name, STR(".docx")))
		name.len -= STR(".docx").len;
	if (cli_given(cli, OPTION_DIR))
		dir = arena_concat(arena, str_of(cli_value(cli, OPTION_DIR)),
				   STR("/"));
	return arena_concat(arena, dir, name, STR(".txt"));
}

static void
add_names(struct extractor *extractor, const char *input, struct arena *scratch)
{
	const struct cli *cli = extractor->batch.cli;
	struct arena *arena = cli->arena;
	struct str output = output_of(cli, scratch, input);
	struct str name = arena_dup(arena, str_of(input));

	extractor->count++;
	if (has_one_output(cli))
		return;
	names_add(&extractor->names, arena,
		  (struct output_name){ .key = naming_key_read(arena, output),
					.path = arena_dup(arena, output),
					.owner = name });
	if (cli_given(cli, OPTION_FORCE))
		names_add(&extractor->names, arena,
			  (struct output_name){
				  .key = naming_key_read(arena, name),
				  .path = name });
}

/* The names of all, none of them in the way of another. */
static bool
plan(struct extractor *extractor)
{
	struct cli *cli = extractor->batch.cli;
	struct intake *intake = &extractor->batch.intake;
	struct arena scratch = { NULL, cli->arena->exhausted };
	struct faults faults = { .arena = cli->arena };
	struct job job = { .number = 0 };

	while (intake_next(intake, &scratch, &job, &faults)) {
		add_names(extractor, job.input.path, &scratch);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	intake_rewind(intake);
	collide_check(&extractor->names, NULL, &faults);
	return cli_tell(cli, &faults);
}

/* --- one report, on any thread -------------------------------------------- */

static void
put_answers(const struct batch *batch, struct worker *worker,
	    struct report *report)
{
	struct buf text = { .arena = &report->arena };

	report->output =
		output_of(batch->cli, &report->arena, report->job.input.path);
	if (cli_given(batch->cli, OPTION_JSON))
		harvest_json(&text, report->job.input.source.name,
			     report->record);
	else if (!cli_given(batch->cli, OPTION_CSV))
		written_put(&text, report->record);
	report->bytes = text.len ? buf_str(&text) : STR("");
	if (has_one_output(batch->cli) || str_eq(report->output, STR("-")) ||
	    writer_put(&worker->writer, &report->arena, report->output,
		       report->bytes, &report->faults))
		report->fate = FATE_MADE;
}

static void
extract_report(void *context, struct worker *worker, struct report *report)
{
	const struct extractor *extractor = context;

	report->record = returned_check(&extractor->batch, worker, report);
	if (report->record && !report->faults.errors)
		put_answers(&extractor->batch, worker, report);
}

/* --- in order ------------------------------------------------------------- */

/* What does not go to a file of its own goes where all others do. */
static bool
pass_on(struct extractor *extractor, struct report *report)
{
	bool passed = true;

	if (cli_given(extractor->batch.cli, OPTION_CSV))
		passed = harvest_add(&extractor->harvest,
				     report->job.input.source.name,
				     report->record, &report->faults);
	else if (cli_given(extractor->batch.cli, OPTION_JSON) ||
		 str_eq(report->output, STR("-")))
		passed = outlet_put(&extractor->outlet, report->bytes,
				    &report->faults);
	extractor->batch.stops |= !passed;
	return passed;
}

static struct str
status_word(const struct report *report)
{
	if (report->fate == FATE_MADE)
		return STR("extracted");
	return report->faults.status == STATUS_ANSWERS ? STR("wrong")
						       : STR("failed");
}

static void
note_report(struct extractor *extractor, const struct report *report)
{
	if (report->faults.status == STATUS_ANSWERS)
		teller_note(&extractor->teller, MSG_NOT_EXTRACTED,
			    report->job.input.source.name,
			    arena_number(report->faults.arena,
					 report->faults.errors));
	else if (report->fate == FATE_MADE &&
		 !has_one_output(extractor->batch.cli) &&
		 !str_eq(report->output, STR("-")))
		teller_note(&extractor->teller, MSG_WROTE, report->output);
}

static void
take_report(void *context, struct report *report)
{
	struct extractor *extractor = context;

	if (report->fate == FATE_MADE && !pass_on(extractor, report))
		report->fate = FATE_WRONG;
	extractor->good += report->fate == FATE_MADE;
	teller_take(&extractor->teller, report, status_word(report));
	note_report(extractor, report);
}

/* --- all of them ---------------------------------------------------------- */

static void
extract_all(struct extractor *extractor)
{
	struct batch *batch = &extractor->batch;

	batch_prepare_writers(batch, extractor->count == 1);
	batch_run(batch, &(struct pass){ NULL, extract_report, take_report,
					 extractor });
	batch_sync_writers(batch);
	teller_end(&extractor->teller);
	if (cli_given(batch->cli, OPTION_CSV) && extractor->good)
		harvest_print(&extractor->harvest, batch->cli);
	outlet_end(&extractor->outlet);
	teller_sum(&extractor->teller);
}

/* Without -t and --form each report tells which questions it answers. */
void
run_extract(struct cli *cli)
{
	struct extractor extractor = { .outlet = { .cli = cli } };

	extractor.batch.loaded.asks_only = true;
	harvest_begin(&extractor.harvest, cli->arena);
	if (batch_start(&extractor.batch, cli) && plan(&extractor) &&
	    teller_start(&extractor.teller, cli, extractor.count, true))
		extract_all(&extractor);
	harvest_free(&extractor.harvest);
	batch_end(&extractor.batch);
}
