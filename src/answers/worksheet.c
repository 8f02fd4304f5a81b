/* worksheet.c - sheetData, cell by cell (ECMA-376 part 1, 18.3.1). */
#include "answers/worksheet.h"

#include <string.h>

#include "answers/sheet_cell.h"

/* ROWS are NMADE sets of cells to be used again and again; NROWS of them are
 * read, NEXT is to be given out.  ROW is the one being read.  What is wrong
 * goes to FAULTS, and ends it all. */
struct worksheet {
	struct arena own;
	const struct package *package;
	const struct part *part;
	struct str name;
	struct spool *strings;
	const struct formats *formats;
	struct events *events;
	struct event_handler handler;
	struct faults *faults;
	struct cells *rows;
	size_t nrows, nmade, next, cap;
	struct cells row;
	size_t number;
	struct sheet_cell cell;
	size_t aids;
	bool in_value, in_row;
	struct buf merged;
};

static bool
is(const char *name, const char *other)
{
	return !strcmp(name, other);
}

/* The cells are not as the standard wants them; said once. */
static void
refuse(struct worksheet *sheet, const char *what)
{
	if (!sheet->faults->errors)
		fault(sheet->faults, MSG_WORKBOOK_BAD,
		      spot_source(sheet->package->source), sheet->part->name,
		      str_of(what));
}

/* --- cells ---------------------------------------------------------------- */

/* Cells that are left out are empty. */
static void
end_cell(struct worksheet *sheet)
{
	struct cells *row = &sheet->row;

	if (sheet->cell.column <= row->count ||
	    sheet->cell.column > CELLS_MOST) {
		refuse(sheet, "c r=");
		return;
	}
	while (row->count < sheet->cell.column - 1) {
		cells_open(row);
		cells_close(row, CELL_TEXT);
	}
	cells_open(row);
	if (!sheet_cell_put(&sheet->cell, &row->text, sheet->strings,
			    sheet->formats, sheet->faults))
		refuse(sheet, "sharedStrings");
	cells_close(row, sheet_cell_kind(&sheet->cell));
	if (row->text.len > WORKSHEET_ROW)
		refuse(sheet, "> 4 MiB");
}

/* --- rows ----------------------------------------------------------------- */

static void
start_row(struct worksheet *sheet, const struct event *event)
{
	size_t row = str_number(event_attribute(event, "r"));

	sheet->number = row ? row : sheet->number + 1;
	cells_begin(&sheet->row, sheet->number, 0);
	sheet->in_row = true;
}

static struct cells *
spare(struct worksheet *sheet)
{
	struct cells *cells;

	if (sheet->nrows++ < sheet->nmade)
		return &sheet->rows[sheet->nrows - 1];
	cells = arena_push(&sheet->own, sheet->rows, sheet->nmade, sheet->cap);
	cells->text.arena = &sheet->own;
	return cells;
}

static void
end_row(struct worksheet *sheet)
{
	struct cells *cells, row = sheet->row;

	sheet->in_row = false;
	if (cells_is_empty(&row))
		return;
	cells = spare(sheet);
	sheet->row = *cells;
	*cells = row;
	cells->sheet = sheet->name;
	cells->is_1904 = sheet->formats->is_1904;
}

/* --- merged cells --------------------------------------------------------- */

/* "B2:B4": of cells in several rows only the first has a value. */
static void
note_merged(struct worksheet *sheet, struct str range)
{
	enum { MOST = 100 };
	struct str rest = range, from = str_cut(&rest, ':');
	struct buf *merged = &sheet->merged;

	if (sheet_cell_row(from) == sheet_cell_row(rest) || merged->len > MOST)
		return;
	if (merged->len)
		buf_put(merged, STR(", "));
	buf_put(merged, merged->len + range.len > MOST ? STR("…") : range);
}

static void
tell_merged(const struct worksheet *sheet, struct faults *faults)
{
	if (sheet->merged.len)
		fault(faults, MSG_MERGED, spot_source(sheet->package->source),
		      sheet->name,
		      arena_dup(faults->arena, buf_str(&sheet->merged)));
}

/* --- the handler ---------------------------------------------------------- */

static void
start(void *data, const struct event *event)
{
	struct worksheet *sheet = data;
	const char *name = event->name;

	if (event->space != SPACE_S || sheet->faults->errors)
		return;
	if (is(name, "row")) {
		start_row(sheet, event);
		return;
	}
	if (is(name, "mergeCell"))
		note_merged(sheet, event_attribute(event, "ref"));
	if (!sheet->in_row)
		return;
	if (is(name, "c"))
		sheet_cell_start(&sheet->cell, event, sheet->row.count + 1);
	else if (is(name, "f"))
		sheet->cell.has_formula = true;
	else if (is(name, "rPh"))
		sheet->aids++;
	sheet->in_value = is(name, "v") || (is(name, "t") && !sheet->aids);
}

static void
end(void *data, enum space space, const char *name)
{
	struct worksheet *sheet = data;

	if (space != SPACE_S || !sheet->in_row || sheet->faults->errors)
		return;
	sheet->in_value = false;
	if (is(name, "c"))
		end_cell(sheet);
	else if (is(name, "row"))
		end_row(sheet);
	else if (is(name, "rPh"))
		sheet->aids -= sheet->aids > 0;
}

static void
text(void *data, struct str piece)
{
	struct worksheet *sheet = data;

	if (!sheet->in_value || sheet->cell.value.len > WORKSHEET_ROW)
		return;
	buf_put(&sheet->cell.value, piece);
	sheet->cell.has_value = true;
}

struct worksheet *
worksheet_open(struct package *package, const struct part *part,
	       struct str name, struct spool *strings,
	       const struct formats *formats, struct faults *faults)
{
	struct worksheet *sheet =
		arena_new(package->arena, struct worksheet, 1);

	sheet->own.exhausted = package->arena->exhausted;
	sheet->package = package;
	sheet->part = part;
	sheet->name = name;
	sheet->strings = strings;
	sheet->formats = formats;
	sheet->row.text.arena = &sheet->own;
	sheet->cell.value.arena = sheet->merged.arena = &sheet->own;
	sheet->handler = (struct event_handler){ sheet, start, end, text };
	sheet->events = events_open(package, part, &sheet->handler, faults);
	return sheet->events ? sheet : NULL;
}

void
worksheet_close(struct worksheet *sheet)
{
	events_close(sheet->events);
	arena_free(&sheet->own);
}

bool
worksheet_next(struct worksheet *sheet, struct cells *cells,
	       struct faults *faults)
{
	struct cells used = *cells;

	sheet->faults = faults;
	while (sheet->next == sheet->nrows) {
		sheet->next = sheet->nrows = 0;
		if (events_more(sheet->events, faults) || sheet->nrows > 0)
			continue;
		tell_merged(sheet, faults);
		return false;
	}
	if (faults->errors)
		return false;
	*cells = sheet->rows[sheet->next];
	sheet->rows[sheet->next++] = used;
	return true;
}
