/* sheet.c - an arena of its own, and a count of users. */
#include "cli/inputs/sheet.h"

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
	sheet->rows =
		rows_open(&sheet->arena, intake->cli, sheet->path, from,
			  intake->form, intake->records, intake->map, faults);
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

/* All rows, which are records of one report; false where there is none, or
 * where the table cannot be read to its end. */
static bool
take_all(const struct sheet *sheet, struct arena *arena, struct input *input,
	 struct faults *faults)
{
	struct row row;
	size_t cap = 0;

	for (;;) {
		size_t errors = faults->errors;

		if (!table_next(sheet->rows->table, arena, &row, faults))
			return input->nrecords && faults->errors == errors;
		*arena_push(arena, input->records, input->nrecords, cap) = row;
	}
}

static bool
take(const struct sheet *sheet, bool only_counts, struct arena *arena,
     struct input *input, struct faults *faults)
{
	if (!sheet->rows)
		return false;
	if (sheet->rows->columns->rows)
		return take_all(sheet, arena, input, faults);
	if (only_counts)
		return table_skip(sheet->rows->table, faults);
	return table_next(sheet->rows->table, arena, &input->row, faults);
}

bool
sheet_next(struct sheet *sheet, bool only_counts, struct arena *arena,
	   struct job *job, struct faults *faults)
{
	struct input *input = &job->input;

	sheet_use(sheet, job);
	if (!take(sheet, only_counts, arena, input, faults))
		return false;
	job->kind = input->nrecords ? JOB_FILE : JOB_ROW;
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
