/* fill.c - answers into reports. */
#include "base/files.h"
#include "base/stamp.h"
#include "cli/cli.h"
#include "cli/filename.h"
#include "cli/jobs.h"
#include "cli/report.h"
#include "cli/template.h"
#include "docx/render.h"

/* REPORT is the memory of one report, used again for the next.  Without
 * MAY_WRITE the answers are only checked, because names are wrong. */
struct filler {
	struct cli *cli;
	struct loaded loaded;
	struct evaluator evaluator;
	struct arena report;
	uint32_t dostime;
	bool may_write;
};

static bool
put_report(struct filler *filler, const struct job *job, struct str bytes,
	   struct faults *faults)
{
	struct str folder = filename_folder(job->output);
	bool makes_folders = cli_given(filler->cli, OPTION_DIR) ||
			     cli_given(filler->cli, OPTION_NAME);

	if (str_eq(job->output, STR("-")))
		return files_print(bytes, faults);
	if (makes_folders &&
	    !files_make_folder(&filler->report, folder, faults))
		return false;
	return files_write(&filler->report, job->output.data, bytes,
			   cli_given(filler->cli, OPTION_FORCE), faults);
}

/* Returns the length of the report, 0 where it was not written. */
static size_t
make_report(struct filler *filler, struct job *job, struct faults *faults)
{
	struct record *record =
		input_check(&filler->report, &job->input,
			    cli_value(filler->cli, OPTION_ENCODING),
			    filler->loaded.compiled->form, filler->loaded.base,
			    &filler->evaluator, faults);
	struct str bytes;

	if (!record || faults->errors || !filler->may_write)
		return 0;
	bytes = render_report(&filler->report, filler->loaded.compiled, record,
			      filler->dostime, faults);
	if (filler->loaded.base && bytes.data)
		report_confirm(&filler->report, &filler->loaded, record, bytes,
			       faults);
	if (!bytes.data || faults->errors ||
	    !put_report(filler, job, bytes, faults))
		return 0;
	return bytes.len;
}

static void
tell_report(const struct cli *cli, const struct job *job, size_t len,
	    const struct faults *faults)
{
	struct arena *arena = faults->arena;

	if (faults->status == STATUS_ANSWERS)
		cli_note(cli, MSG_NOT_WRITTEN, job->input.source.name,
			 arena_number(arena, faults->errors));
	else if (len == 0 || str_eq(job->output, STR("-")))
		return;
	else if (cli_given(cli, OPTION_VERBOSE))
		cli_note(cli, MSG_WROTE_SIZE, job->output,
			 arena_number(arena, len), job->input.source.name);
	else
		cli_note(cli, MSG_WROTE, job->output);
}

static void
fill_one(struct filler *filler, struct job *job)
{
	struct faults faults = { .arena = &filler->report };
	size_t len = make_report(filler, job, &faults);

	cli_tell(filler->cli, &faults);
	tell_report(filler->cli, job, len, &faults);
	arena_reset(&filler->report);
}

static void
fill_all(struct filler *filler)
{
	struct faults faults = { .arena = filler->cli->arena };
	struct jobs jobs = jobs_plan(filler->cli, &filler->loaded, &faults);

	filler->may_write = cli_tell(filler->cli, &faults);
	for (size_t i = 0; i < jobs.count; i++)
		fill_one(filler, &jobs.list[i]);
	evaluator_end(&filler->evaluator);
	arena_free(&filler->report);
}

static bool
read_stamp(struct filler *filler)
{
	struct faults faults = { .arena = filler->cli->arena };

	filler->dostime =
		stamp_read(files_environment("SOURCE_DATE_EPOCH"), &faults);
	return cli_tell(filler->cli, &faults);
}

void
run_fill(struct cli *cli)
{
	struct filler filler = {
		.cli = cli,
		.report = { NULL, cli->arena->exhausted },
		.loaded = { .is_flat = cli_given(cli, OPTION_FLAT) },
	};

	bool dated = read_stamp(&filler);

	if (template_load(cli, &filler.loaded) && dated)
		fill_all(&filler);
	loaded_free(&filler.loaded);
}
