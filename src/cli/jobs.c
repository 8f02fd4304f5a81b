/* jobs.c - every name before the first report. */
#include "cli/jobs.h"

#include "base/files.h"
#include "base/text.h"
#include "cli/collide.h"
#include "cli/filename.h"
#include "cli/pattern.h"

struct planner {
	const struct cli *cli;
	const struct loaded *loaded;
	struct faults *faults;
	const struct pattern *pattern; /* NULL without -n */
	struct arena scratch; /* for the answers that a name is made of */
	struct evaluator evaluator;
};

/* PATH within DIR, or where that is NULL in the folder of INPUT. */
static struct str
within(struct arena *arena, const char *dir, const struct input *input,
       struct str path)
{
	struct str folder = str_of(dir);

	if (!dir)
		folder = filename_folder(str_of(input->path));
	else if (!str_ends(folder, STR("/")))
		folder = arena_concat(arena, folder, STR("/"));
	return arena_concat(arena, folder, path);
}

/* NAME.docx of NAME.txt; another ending stays, so that two inputs that only
 * differ in theirs have two reports. */
static struct str
usual_name(struct arena *arena, const struct input *input, struct str extension)
{
	struct str name = filename_last(str_of(input->path));

	if (str_ends(text_lower(arena, name), STR(".txt")))
		name.len -= STR(".txt").len;
	return arena_concat(arena, name, extension);
}

/* Empty where the answers are wrong, which is told when it is their turn. */
static struct str
patterned_name(struct planner *planner, struct input *input)
{
	struct arena *arena = planner->cli->arena;
	struct faults unsaid = { .arena = &planner->scratch };
	const struct record *record;
	struct str name = STR("");

	arena_reset(&planner->scratch);
	if (!input_read(arena, input, &unsaid))
		return name;
	record = input_check(&planner->scratch, input,
			     cli_value(planner->cli, OPTION_ENCODING),
			     planner->loaded->compiled->form,
			     planner->loaded->base, &planner->evaluator,
			     &unsaid);
	if (!record || unsaid.errors)
		return name;
	name = pattern_print(arena, planner->pattern, record,
			     input->source.name, planner->faults);
	if (!filename_check(arena, name, input->source.name, planner->faults))
		return STR("");
	return name;
}

/* Word refuses macros in a file that is called .docx, and a file without them
 * that is called .docm. */
static struct str
given_name(const struct planner *planner)
{
	struct str name = str_of(cli_value(planner->cli, OPTION_OUTPUT));
	struct str extension = planner->loaded->compiled->extension;
	struct str lower = text_lower(planner->cli->arena, name);

	if ((str_ends(lower, STR(".docx")) || str_ends(lower, STR(".docm"))) &&
	    !str_ends(lower, extension))
		fault(planner->faults, MSG_NAME_EXTENSION, spot_nowhere(), name,
		      extension);
	return name;
}

/* PATH, whose end NAME is made of answers: none of them may choose a link among
 * the folders that leads out of the one that was given.  That may be a link
 * itself.  Empty with a fault where one does. */
static struct str
kept_within(const struct planner *planner, struct str path, struct str name)
{
	struct arena *arena = planner->cli->arena;
	struct str given = str_slice(path, 0, path.len - name.len);
	struct str folder = files_real(arena, given);
	struct str real = files_real(arena, filename_folder(path));

	if (!str_ends(folder, STR("/")))
		folder = arena_concat(arena, folder, STR("/"));
	if (str_starts(arena_concat(arena, real, STR("/")), folder))
		return path;
	fault(planner->faults, MSG_NAME_LINK, spot_nowhere(), path, real);
	return STR("");
}

static struct str
output_of(struct planner *planner, struct input *input)
{
	const struct cli *cli = planner->cli;
	const char *dir = cli_value(cli, OPTION_DIR);
	struct str name;

	if (cli_given(cli, OPTION_OUTPUT))
		return given_name(planner);
	if (planner->pattern) {
		name = patterned_name(planner, input);
		if (!name.len)
			return name;
		return kept_within(planner,
				   within(cli->arena, dir, input, name), name);
	}
	if (str_eq(str_of(input->path), STR("-"))) {
		fault(planner->faults, MSG_STDIN_NAME, spot_nowhere(), STR(""));
		return STR("");
	}
	name = usual_name(cli->arena, input,
			  planner->loaded->compiled->extension);
	if (!filename_check_last(cli->arena, name, planner->faults))
		return STR("");
	return within(cli->arena, dir, input, name);
}

/* A file that is there already is in the way, a folder all the more. */
static void
check_existing(const struct planner *planner, const struct job *job)
{
	if (!job->key.len)
		return;
	switch (files_kind(job->output.data)) {
	case FILE_FOLDER:
		fault(planner->faults, MSG_OUTPUT_FOLDER, spot_nowhere(),
		      job->output);
		break;
	case FILE_REGULAR:
		if (!cli_given(planner->cli, OPTION_FORCE))
			fault(planner->faults, MSG_EXISTS, spot_nowhere(),
			      job->output);
		break;
	case FILE_NONE:
	case FILE_SPECIAL:
		break;
	}
}

static void
plan_each(struct planner *planner, struct jobs *jobs)
{
	const char *const reads[] = { planner->loaded->docx_path,
				      planner->loaded->form_path };

	for (size_t i = 0; i < jobs->count; i++)
		jobs->list[i].output = output_of(planner, &jobs->list[i].input);
	collide_check(planner->cli->arena, jobs, reads,
		      sizeof reads / sizeof *reads, planner->faults);
	for (size_t i = 0; i < jobs->count; i++)
		check_existing(planner, &jobs->list[i]);
}

struct jobs
jobs_plan(const struct cli *cli, const struct loaded *loaded,
	  struct faults *faults)
{
	struct planner planner = {
		.cli = cli,
		.loaded = loaded,
		.faults = faults,
		.scratch = { NULL, cli->arena->exhausted },
	};
	const char *pattern = cli_value(cli, OPTION_NAME);
	struct jobs jobs;

	jobs.count = cli->options.ninputs;
	jobs.list = arena_new(cli->arena, struct job, jobs.count);
	for (size_t i = 0; i < jobs.count; i++)
		jobs.list[i].input = input_of(cli->options.inputs[i]);
	if (pattern)
		planner.pattern = pattern_read(cli->arena, pattern,
					       loaded->compiled, faults);
	if (faults->errors)
		faults->status = STATUS_USAGE;
	else
		plan_each(&planner, &jobs);
	evaluator_end(&planner.evaluator);
	arena_free(&planner.scratch);
	return jobs;
}
