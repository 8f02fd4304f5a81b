/* intake.c - words of the command line, then names of a list, and what each of
 * them holds. */
#include "cli/inputs/intake.h"

#include "cli/inputs/sheet.h"

/* INPUT is its place among all inputs. */
struct kept {
	struct kept *older;
	size_t input;
	const char *from;
};

bool
intake_open(struct intake *intake, const struct cli *cli,
	    const struct form *form, struct faults *faults)
{
	const char *list = cli_value(cli, OPTION_FILES_FROM);
	size_t errors = faults->errors;

	intake->cli = cli;
	intake->form = form;
	intake->map = tables_map(cli, faults);
	if (list)
		list_open(&intake->list, list, faults);
	return faults->errors == errors;
}

static void
leave_sheet(struct intake *intake)
{
	if (intake->sheet)
		sheet_close(intake->sheet);
	intake->sheet = NULL;
}

void
intake_close(struct intake *intake)
{
	leave_sheet(intake);
	list_close(&intake->list);
}

void
intake_rewind(struct intake *intake)
{
	leave_sheet(intake);
	intake->word = intake->input = intake->number = 0;
	intake->is_again = true;
	if (intake->list.file)
		list_rewind(&intake->list);
}

void
intake_release(struct job *job)
{
	if (job->sheet)
		sheet_release(job->sheet);
	job->sheet = NULL;
}

static const char *
next_name(struct intake *intake, struct arena *arena, bool *is_listed)
{
	const struct options *options = &intake->cli->options;
	const char *name = NULL;

	intake->input++;
	*is_listed = intake->word == options->ninputs;
	if (!*is_listed)
		return options->inputs[intake->word++];
	if (intake->list.file)
		name = list_next(&intake->list);
	return name ? arena_dup(arena, str_of(name)).data : NULL;
}

static struct file_look
look_at(const struct intake *intake, const char *path)
{
	if (intake->is_again || str_eq(str_of(path), STR("-")))
		return (struct file_look){ FILE_SPECIAL, false };
	return files_look(path);
}

/* What is read in place of the input PATH.  What cannot be copied is read
 * itself, and tells by itself what is wrong. */
static const char *
readable(struct intake *intake, const char *path, enum file_kind kind)
{
	struct arena *arena = intake->cli->arena;
	struct faults unsaid = { .arena = arena };
	struct source source = { .name = str_of(path) };
	struct kept *kept = intake->kept;
	const char *from;

	if (!intake->reads_again)
		return path;
	for (; kept; kept = kept->older)
		if (kept->input == intake->input)
			return kept->from;
	if (intake->is_again || kind != FILE_SPECIAL)
		return path;
	from = files_again(arena, path, &source, &unsaid);
	if (!from)
		return path;
	kept = arena_new(arena, struct kept, 1);
	*kept = (struct kept){ intake->kept, intake->input, from };
	intake->kept = kept;
	return from;
}

static void
take_file(struct intake *intake, struct job *job, const char *path)
{
	job->kind = JOB_FILE;
	job->input = input_of(path);
	job->look = look_at(intake, path);
	job->input.from = readable(intake, path, job->look.kind);
	job->number = ++intake->number;
}

/* Whether there is something to tell of the whole table. */
static bool
open_sheet(struct intake *intake, struct job *job, const char *path,
	   struct faults *faults)
{
	struct sheet *sheet = sheet_open(
		intake, path,
		readable(intake, path, look_at(intake, path).kind), faults);

	intake->sheet = sheet;
	sheet->is_listed = job->is_listed;
	if (faults->count)
		sheet_use(sheet, job);
	return faults->count > 0;
}

/* Whether there is another row, or something to tell of the whole table: that
 * it has none, too. */
static bool
take_row(struct intake *intake, struct arena *arena, struct job *job,
	 struct faults *faults)
{
	struct sheet *sheet = intake->sheet;
	bool is_empty;

	if (sheet_next(sheet, intake->only_counts, arena, job, faults)) {
		job->number = ++intake->number;
		return true;
	}
	is_empty = sheet->rows && sheet->count == 0;
	leave_sheet(intake);
	if (faults->count > 0 || is_empty)
		return true;
	intake_release(job);
	return false;
}

bool
intake_next(struct intake *intake, struct arena *arena, struct job *job,
	    struct faults *faults)
{
	for (;;) {
		const char *path;

		if (intake->sheet) {
			if (take_row(intake, arena, job, faults))
				return true;
			continue;
		}
		path = next_name(intake, arena, &job->is_listed);
		if (!path)
			return false;
		if (tables_kind(&intake->cli->options, path) == TABLE_NONE) {
			take_file(intake, job, path);
			return true;
		}
		if (open_sheet(intake, job, path, faults))
			return true;
	}
}

bool
intake_is_many(const struct options *options)
{
	return options->ninputs != 1 || options->given[OPTION_FILES_FROM] ||
	       tables_kind(options, options->inputs[0]) != TABLE_NONE;
}
