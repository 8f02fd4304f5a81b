/* extract.c - reports back into answers. */
#include "docx/extract/extract.h"

#include "base/files.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/collide.h"
#include "cli/extract_form.h"
#include "cli/filename.h"
#include "cli/harvest.h"
#include "cli/input.h"
#include "cli/naming.h"
#include "form/written.h"
#include "opc/limits.h"

/* One report to read, and where its answers go; empty where that is one place for
 * all. */
struct source_job {
	struct input input;
	struct str output;
};

struct jobs {
	struct source_job *list;
	size_t count;
};

/* REPORT is the memory of one report.  JSON and HARVEST are of all. */
struct extractor {
	struct cli *cli;
	struct askers askers;
	struct evaluator evaluator;
	struct arena report;
	struct buf json;
	struct harvest harvest;
	size_t good;
};

/* --- names --------------------------------------------------------------------- */

static bool
has_one_output(const struct cli *cli)
{
	return cli_given(cli, OPTION_JSON) || cli_given(cli, OPTION_CSV);
}

/* NAME.txt of NAME.docx, in the folder of -d or beside it. */
static struct str
output_of(const struct cli *cli, const struct input *input)
{
	struct str name = filename_last(str_of(input->path));
	struct str dir = filename_folder(str_of(input->path));

	if (cli_given(cli, OPTION_OUTPUT))
		return str_of(cli_value(cli, OPTION_OUTPUT));
	if (str_eq(str_of(input->path), STR("-")))
		return STR("-");
	if (str_ends(text_lower(cli->arena, name), STR(".docx")))
		name.len -= STR(".docx").len;
	if (cli_given(cli, OPTION_DIR))
		dir = arena_concat(cli->arena,
				   str_of(cli_value(cli, OPTION_DIR)),
				   STR("/"));
	return arena_concat(cli->arena, dir, name, STR(".txt"));
}

/* The names of all, none of them in the way of another. */
static bool
plan(struct cli *cli, struct jobs *jobs)
{
	struct faults faults = { .arena = cli->arena };
	struct output_names names = { .list = NULL };

	jobs->count = cli->options.ninputs;
	jobs->list = arena_new(cli->arena, struct source_job, jobs->count);
	for (size_t i = 0; i < jobs->count; i++) {
		struct source_job *job = &jobs->list[i];

		job->input = input_of(cli->options.inputs[i]);
		if (has_one_output(cli))
			continue;
		job->output = output_of(cli, &job->input);
		names_add(&names, cli->arena,
			  naming_key_read(cli->arena, job->output), job->output,
			  job->input.source.name);
	}
	collide_check(&names, &faults);
	return cli_tell(cli, &faults);
}

/* --- one report ------------------------------------------------------------------ */

static bool
put_answers(struct extractor *extractor, const struct source_job *job,
	    const struct record *record, struct faults *faults)
{
	struct cli *cli = extractor->cli;
	struct buf text = { .arena = &extractor->report };

	if (cli_given(cli, OPTION_JSON)) {
		harvest_json(&extractor->json, job->input.source.name, record);
		return true;
	}
	if (cli_given(cli, OPTION_CSV)) {
		harvest_add(&extractor->harvest, job->input.source.name,
			    record);
		return true;
	}
	written_put(&text, record);
	if (str_eq(job->output, STR("-")))
		return files_print(text.len ? buf_str(&text) : STR(""), faults);
	if (cli_given(cli, OPTION_DIR) &&
	    !files_make_folder(&extractor->report, filename_folder(job->output),
			       faults))
		return false;
	return files_write(&extractor->report, job->output.data, buf_str(&text),
			   cli_given(cli, OPTION_FORCE), faults);
}

/* The checked answers of the report that EXTRACT has open, NULL with faults. */
static const struct record *
read_answers(struct extractor *extractor, struct extract *extract,
	     struct form **own, struct faults *faults)
{
	const struct form *form = askers_form(
		extractor->cli, &extractor->askers, extract->builtin);
	const struct answers *answers;
	const struct record *record;

	if (!form)
		form = *own = extract_form(extract, faults);
	if (faults->errors)
		return NULL;
	answers = extract_answers(extract, form, faults);
	record = check_answers(&extractor->report, &extractor->evaluator, form,
			       answers, faults);
	return faults->errors ? NULL : record;
}

static bool
make_answers(struct extractor *extractor, struct source_job *job,
	     struct faults *faults)
{
	struct arena *arena = &extractor->report;
	const struct record *record = NULL;
	struct form *own = NULL;
	struct extract extract;
	bool is_written = false;

	if (!files_read(arena, job->input.path, LIMIT_PART, &job->input.source,
			&job->input.source.text, faults))
		return false;
	if (extract_open(&extract, arena, &job->input.source,
			 job->input.source.text, faults))
		record = read_answers(extractor, &extract, &own, faults);
	if (record)
		is_written = put_answers(extractor, job, record, faults);
	extract_close(&extract, faults);
	if (own)
		form_free(own);
	return is_written;
}

static void
extract_one(struct extractor *extractor, struct source_job *job)
{
	struct cli *cli = extractor->cli;
	struct faults faults = { .arena = &extractor->report };
	bool is_written = make_answers(extractor, job, &faults);

	/* A report that cannot be read is read as a template would be. */
	if (faults.status == STATUS_TEMPLATE)
		faults.status = STATUS_ANSWERS;
	cli_tell(cli, &faults);
	if (faults.status == STATUS_ANSWERS)
		cli_note(cli, MSG_NOT_EXTRACTED, job->input.source.name,
			 arena_number(&extractor->report, faults.errors));
	else if (is_written && job->output.len &&
		 !str_eq(job->output, STR("-")))
		cli_note(cli, MSG_WROTE, job->output);
	extractor->good += is_written;
	arena_reset(&extractor->report);
}

/* --- all of them ------------------------------------------------------------------ */

static void
put_all(struct extractor *extractor)
{
	struct cli *cli = extractor->cli;
	struct buf csv = { .arena = cli->arena };

	if (!has_one_output(cli) || !extractor->good)
		return;
	if (cli_given(cli, OPTION_CSV))
		harvest_csv(&csv, &extractor->harvest);
	cli_print(cli, buf_str(cli_given(cli, OPTION_CSV) ? &csv
							  : &extractor->json));
}

void
run_extract(struct cli *cli)
{
	struct extractor extractor = {
		.cli = cli,
		.report = { NULL, cli->arena->exhausted },
		.json = { .arena = cli->arena },
		.harvest = { .arena = cli->arena },
	};
	struct jobs jobs;

	if (plan(cli, &jobs) && askers_open(cli, &extractor.askers)) {
		for (size_t i = 0; i < jobs.count; i++)
			extract_one(&extractor, &jobs.list[i]);
		put_all(&extractor);
	}
	askers_close(&extractor.askers);
	evaluator_end(&extractor.evaluator);
	arena_free(&extractor.report);
}
