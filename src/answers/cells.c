/* cells.c - cells gathered in one buffer, copied where the row is to live. */
#include "answers/cells.h"

#include "base/text.h"

void
cells_begin(struct cells *cells, size_t number, size_t line)
{
	cells->text.len = 0;
	cells->count = 0;
	cells->number = number;
	cells->line = line;
	cells->wrong = MESSAGE_COUNT;
}

void
cells_open(struct cells *cells)
{
	size_t count = cells->count;

	if (cells->count == CELLS_MOST)
		return;
	*arena_push(cells->text.arena, cells->starts, cells->count,
		    cells->starts_cap) = cells->text.len;
	*arena_push(cells->text.arena, cells->kinds, count, cells->kinds_cap) =
		CELL_TEXT;
}

void
cells_close(struct cells *cells, enum cell_kind kind)
{
	buf_char(&cells->text, '\n');
	cells->kinds[cells->count - 1] = kind;
}

static struct str
cell_text(const struct cells *cells, struct str text, size_t i)
{
	size_t end = i + 1 < cells->count ? cells->starts[i + 1] : text.len;

	return str_slice(text, cells->starts[i], end - 1);
}

static bool
is_blank(const struct cells *cells, size_t i)
{
	struct str text = cell_text(cells, buf_str(&cells->text), i);

	return cells->kinds[i] <= CELL_NUMBER && text_trim(text).len == 0;
}

/* A row is rarely empty beyond its first cells. */
bool
cells_is_empty(const struct cells *cells)
{
	for (size_t i = 0; i < cells->count; i++)
		if (!is_blank(cells, i))
			return false;
	return true;
}

/* How many cells the row is to have: those of the header, and beyond them
 * those up to the last that is not empty. */
static size_t
width(const struct cells *cells, const struct row *header)
{
	size_t least = header ? header->count : 0, count = cells->count;

	while (count > least && is_blank(cells, count - 1))
		count--;
	return count > least ? count : least;
}

static void
copy_cells(const struct cells *cells, struct arena *arena, struct row *row,
	   struct grid *grid)
{
	struct str text = row->source->text;
	size_t *starts = arena_new(arena, size_t, row->count);

	row->cells = arena_new(arena, struct cell, row->count);
	for (size_t i = 0; i < row->count; i++) {
		bool is_there = i < cells->count;

		starts[i] = is_there ? cells->starts[i] : text.len;
		row->cells[i].kind = is_there ? cells->kinds[i] : CELL_TEXT;
		row->cells[i].text = is_there ? cell_text(cells, text, i)
					      : str_from(text, text.len);
	}
	grid->starts = starts;
	grid->count = row->count;
}

static const struct str *
heads(struct arena *arena, const struct row *header)
{
	struct str *texts = arena_new(arena, struct str, header->count);

	for (size_t i = 0; i < header->count; i++)
		texts[i] = header->cells[i].text;
	return texts;
}

void
cells_finish(const struct cells *cells, struct arena *arena, struct str name,
	     const struct row *header, struct row *row)
{
	struct source *source = arena_new(arena, struct source, 1);
	struct place *place = arena_new(arena, struct place, 1);
	struct grid *grid = arena_new(arena, struct grid, 1);

	*row = (struct row){ .number = cells->number, .source = source };
	row->count = width(cells, header);
	row->is_1904 = cells->is_1904;
	source->name = name;
	source->text = arena_dup(arena, buf_str(&cells->text));
	source->is_usual = text_is_usual(source->text);
	source->place = place;
	place->order = cells->number;
	place->grid = grid;
	grid->sheet = cells->sheet;
	grid->number = cells->number;
	grid->line = cells->line;
	copy_cells(cells, arena, row, grid);
	if (header) {
		grid->heads = header->source->place->grid->heads;
		grid->nheads = header->count;
	} else {
		grid->heads = heads(arena, row);
		grid->nheads = row->count;
	}
}
