/* intake.c - words of the command line, then names of a list. */
#include "cli/intake.h"

#include "base/files.h"

struct kept {
	struct kept *older;
	size_t number;
	struct str bytes;
};

bool
intake_open(struct intake *intake, const struct cli *cli, struct faults *faults)
{
	const char *list = cli_value(cli, OPTION_FILES_FROM);

	intake->cli = cli;
	return !list || list_open(&intake->list, list, faults);
}

void
intake_close(struct intake *intake)
{
	list_close(&intake->list);
}

void
intake_rewind(struct intake *intake)
{
	intake->word = intake->number = 0;
	intake->is_again = true;
	if (intake->list.file)
		list_rewind(&intake->list);
}

static const char *
next_name(struct intake *intake, struct arena *arena, bool *is_listed)
{
	const struct options *options = &intake->cli->options;
	const char *name = NULL;

	*is_listed = intake->word == options->ninputs;
	if (!*is_listed)
		return options->inputs[intake->word++];
	if (intake->list.file)
		name = list_next(&intake->list);
	return name ? arena_dup(arena, str_of(name)).data : NULL;
}

static void
recall(const struct intake *intake, struct job *job)
{
	for (const struct kept *kept = intake->kept; kept; kept = kept->older)
		if (kept->number == job->number) {
			job->input.bytes = kept->bytes;
			job->input.is_read = true;
		}
}

/* What fails is told when it is the report's turn: the bytes are not there
 * then, either. */
static void
keep(struct intake *intake, struct job *job)
{
	struct arena *arena = intake->cli->arena;
	struct faults unsaid = { .arena = arena };
	struct kept *kept;

	if (!str_eq(str_of(job->input.path), STR("-")) &&
	    files_kind(job->input.path) != FILE_SPECIAL)
		return;
	if (!input_read(arena, &job->input, &unsaid))
		return;
	kept = arena_new(arena, struct kept, 1);
	*kept = (struct kept){ intake->kept, job->number, job->input.bytes };
	intake->kept = kept;
}

bool
intake_next(struct intake *intake, struct arena *arena, struct job *job,
	    struct faults *faults)
{
	const char *name = next_name(intake, arena, &job->is_listed);

	(void)faults;
	if (!name)
		return false;
	job->number = ++intake->number;
	job->input = input_of(name);
	if (intake->is_again)
		recall(intake, job);
	else if (intake->keeps)
		keep(intake, job);
	return true;
}

bool
intake_is_many(const struct cli *cli)
{
	return cli->options.ninputs != 1 || cli_given(cli, OPTION_FILES_FROM);
}
