/* sheet.c - an arena of its own, and a count of users. */
#include "cli/sheet.h"

static void
free_sheet(struct sheet *sheet)
{
	struct arena arena = sheet->arena;

	arena_free(&arena);
}

struct sheet *
sheet_open(const struct intake *intake, const char *path, const char *from,
	   struct faults *faults)
{
	struct arena arena = { NULL, intake->cli->arena->exhausted };
	struct sheet *sheet = arena_new(&arena, struct sheet, 1);

	sheet->arena = arena;
	sheet->path = arena_dup(&sheet->arena, str_of(path)).data;
	sheet->rows = rows_open(&sheet->arena, intake->cli, sheet->path, from,
				intake->form, intake->map, faults);
	return sheet;
}

void
sheet_use(struct sheet *sheet, struct job *job)
{
	sheet->users++;
	job->kind = JOB_TABLE;
	job->sheet = sheet;
	job->input = input_of(sheet->path);
}

bool
sheet_next(struct sheet *sheet, struct arena *arena, struct job *job,
	   struct faults *faults)
{
	struct input *input = &job->input;

	sheet_use(sheet, job);
	if (!sheet->rows ||
	    !table_next(sheet->rows->table, arena, &input->row, faults))
		return false;
	job->kind = JOB_ROW;
	job->is_listed = sheet->is_listed;
	input->rows = sheet->rows;
	input->index = ++sheet->count;
	return true;
}

void
sheet_close(struct sheet *sheet)
{
	if (sheet->rows)
		rows_close(sheet->rows);
	sheet->is_read = true;
	if (sheet->users == 0)
		free_sheet(sheet);
}

void
sheet_release(struct sheet *sheet)
{
	if (--sheet->users == 0 && sheet->is_read)
		free_sheet(sheet);
}
