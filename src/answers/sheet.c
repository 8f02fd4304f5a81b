/* sheet.c - sheetData, cell by cell (ECMA-376 part 1, 18.3.1). */
#include "answers/sheet.h"

#include <string.h>

#include "answers/strings.h"

enum type {
	VALUE_NUMBER,
	VALUE_SHARED,
	VALUE_TEXT,
	VALUE_BOOLEAN,
	VALUE_ERROR,
	VALUE_ISO
};

/* A cell while it is read.  HAS_VALUE: there was a "v" or an "is" with
 * something in it. */
struct reading {
	enum type type;
	size_t column, style;
	bool has_formula, has_value;
};

/* ROWS are NMADE sets of cells to be used again and again; NROWS of them are read, NEXT
 * is to be given out.  ROW is the one being read.  What is wrong goes to FAULTS,
 * and ends it all. */
struct sheet {
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
	struct reading cell;
	struct buf value;
	size_t aids;
	bool in_value, in_row;
};

static bool
is(const char *name, const char *other)
{
	return !strcmp(name, other);
}

/* The cells are not as the standard wants them; said once. */
static void
refuse(struct sheet *sheet, const char *what)
{
	if (!sheet->faults->errors)
		fault(sheet->faults, MSG_WORKBOOK_BAD,
		      spot_source(sheet->package->source), sheet->part->name,
		      str_of(what));
}

/* --- attributes ------------------------------------------------------------ */

/* Digits, at most 9 of them. */
static size_t
number(struct str digits)
{
	size_t n = 0;

	for (size_t i = 0; i < digits.len && i < 9; i++) {
		if (digits.data[i] < '0' || digits.data[i] > '9')
			return 0;
		n = n * 10 + (size_t)(digits.data[i] - '0');
	}
	return n;
}

/* The column of the reference "AB12", from 1; 0 where it is none. */
static size_t
column_of(struct str reference)
{
	size_t column = 0;

	for (size_t i = 0; i < reference.len && i < 4; i++) {
		char c = reference.data[i];

		if (c >= 'a' && c <= 'z')
			c = (char)(c - 0x20);
		if (c < 'A' || c > 'Z')
			break;
		column = column * 26 + (size_t)(c - 'A' + 1);
	}
	return column;
}

static enum type
type_of(struct str name)
{
	static const struct {
		struct str name;
		enum type type;
	} types[] = {
		{ STR_INIT("s"), VALUE_SHARED },
		{ STR_INIT("str"), VALUE_TEXT },
		{ STR_INIT("inlineStr"), VALUE_TEXT },
		{ STR_INIT("b"), VALUE_BOOLEAN },
		{ STR_INIT("e"), VALUE_ERROR },
		{ STR_INIT("d"), VALUE_ISO },
	};

	for (size_t i = 0; name.len && i < sizeof types / sizeof *types; i++)
		if (str_eq(name, types[i].name))
			return types[i].type;
	return VALUE_NUMBER;
}

/* --- cells ----------------------------------------------------------------- */

static void
put_shared(struct sheet *sheet, struct str digits)
{
	size_t i = number(digits);
	struct str text;

	if (i >= spool_count(sheet->strings))
		refuse(sheet, "sharedStrings");
	else if (spool_get(sheet->strings, i, &text, sheet->faults))
		buf_put(&sheet->row.text, text);
}

static void
put_value(struct sheet *sheet, struct str value)
{
	struct buf *out = &sheet->row.text;

	switch (sheet->cell.type) {
	case VALUE_NUMBER:
		formats_put(out, sheet->formats, sheet->cell.style, value);
		break;
	case VALUE_SHARED:
		put_shared(sheet, value);
		break;
	case VALUE_TEXT:
		strings_put(out, value);
		break;
	case VALUE_BOOLEAN:
		buf_put(out,
			str_eq(value, STR("1")) ? STR("TRUE") : STR("FALSE"));
		break;
	case VALUE_ERROR:
		buf_put(out, value);
		break;
	case VALUE_ISO:
		formats_put_iso(out, value);
		break;
	}
}

static enum cell_kind
kind_of(const struct reading *cell)
{
	if (cell->type == VALUE_ERROR)
		return CELL_ERROR;
	if (cell->has_formula && !cell->has_value && cell->type != VALUE_TEXT)
		return CELL_FORMULA;
	return CELL_TEXT;
}

/* Cells that are left out are empty. */
static void
end_cell(struct sheet *sheet)
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
	if (sheet->cell.has_value)
		put_value(sheet, buf_str(&sheet->value));
	cells_close(row, kind_of(&sheet->cell));
	if (row->text.len > SHEET_ROW)
		refuse(sheet, "> 4 MiB");
}

static void
start_cell(struct sheet *sheet, const struct event *event)
{
	size_t column = column_of(event_attribute(event, "r"));

	sheet->cell = (struct reading){
		.type = type_of(event_attribute(event, "t")),
		.column = column ? column : sheet->row.count + 1,
		.style = number(event_attribute(event, "s")),
	};
	sheet->value.len = 0;
}

/* --- rows ------------------------------------------------------------------ */

static void
start_row(struct sheet *sheet, const struct event *event)
{
	size_t row = number(event_attribute(event, "r"));

	sheet->number = row ? row : sheet->number + 1;
	cells_begin(&sheet->row, sheet->number, 0);
	sheet->in_row = true;
}

static struct cells *
spare(struct sheet *sheet)
{
	struct cells *cells;

	if (sheet->nrows++ < sheet->nmade)
		return &sheet->rows[sheet->nrows - 1];
	cells = arena_push(&sheet->own, sheet->rows, sheet->nmade, sheet->cap);
	cells->text.arena = &sheet->own;
	return cells;
}

static void
end_row(struct sheet *sheet)
{
	struct cells *cells, row = sheet->row;

	sheet->in_row = false;
	if (cells_is_empty(&row))
		return;
	cells = spare(sheet);
	sheet->row = *cells;
	*cells = row;
	cells->sheet = sheet->name;
}

/* --- the handler ----------------------------------------------------------- */

static void
start(void *data, const struct event *event)
{
	struct sheet *sheet = data;
	const char *name = event->name;

	if (event->space != SPACE_S || sheet->faults->errors)
		return;
	if (is(name, "row")) {
		start_row(sheet, event);
		return;
	}
	if (!sheet->in_row)
		return;
	if (is(name, "c"))
		start_cell(sheet, event);
	else if (is(name, "f"))
		sheet->cell.has_formula = true;
	else if (is(name, "rPh"))
		sheet->aids++;
	sheet->in_value = is(name, "v") || (is(name, "t") && !sheet->aids);
}

static void
end(void *data, enum space space, const char *name)
{
	struct sheet *sheet = data;

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
	struct sheet *sheet = data;

	if (!sheet->in_value || sheet->value.len > SHEET_ROW)
		return;
	buf_put(&sheet->value, piece);
	sheet->cell.has_value = true;
}

struct sheet *
sheet_open(struct package *package, const struct part *part, struct str name,
	   struct spool *strings, const struct formats *formats,
	   struct faults *faults)
{
	struct sheet *sheet = arena_new(package->arena, struct sheet, 1);

	sheet->own.exhausted = package->arena->exhausted;
	sheet->package = package;
	sheet->part = part;
	sheet->name = name;
	sheet->strings = strings;
	sheet->formats = formats;
	sheet->row.text.arena = sheet->value.arena = &sheet->own;
	sheet->handler = (struct event_handler){ sheet, start, end, text };
	sheet->events = events_open(package, part, &sheet->handler, faults);
	return sheet->events ? sheet : NULL;
}

void
sheet_close(struct sheet *sheet)
{
	events_close(sheet->events);
	arena_free(&sheet->own);
}

bool
sheet_next(struct sheet *sheet, struct cells *cells, struct faults *faults)
{
	struct cells used = *cells;

	sheet->faults = faults;
	while (sheet->next == sheet->nrows) {
		sheet->next = sheet->nrows = 0;
		if (!events_more(sheet->events, faults) && sheet->nrows == 0)
			return false;
		if (faults->errors)
			return false;
	}
	*cells = sheet->rows[sheet->next];
	sheet->rows[sheet->next++] = used;
	return true;
}
