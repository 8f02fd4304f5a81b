/* draft.c - cells gathered in one buffer, copied where the row is to live. */
#include "answers/draft.h"

#include "base/text.h"

void
draft_begin(struct draft *draft, size_t number, size_t line)
{
	draft->text.len = 0;
	draft->count = 0;
	draft->number = number;
	draft->line = line;
	draft->wrong = MESSAGE_COUNT;
}

void
draft_open(struct draft *draft)
{
	size_t count = draft->count;

	if (draft->count == DRAFT_CELLS)
		return;
	*arena_push(draft->text.arena, draft->starts, draft->count,
		    draft->starts_cap) = draft->text.len;
	*arena_push(draft->text.arena, draft->kinds, count, draft->kinds_cap) =
		CELL_TEXT;
}

void
draft_close(struct draft *draft, enum cell_kind kind)
{
	buf_char(&draft->text, '\n');
	draft->kinds[draft->count - 1] = kind;
}

void
draft_cut(struct draft *draft, size_t count)
{
	if (count < draft->count)
		draft->text.len = draft->starts[count];
	draft->count = count;
}

static struct str
cell_text(const struct draft *draft, struct str text, size_t i)
{
	size_t end = i + 1 < draft->count ? draft->starts[i + 1] : text.len;

	return str_slice(text, draft->starts[i], end - 1);
}

static bool
is_blank(const struct draft *draft, size_t i)
{
	struct str text = cell_text(draft, buf_str(&draft->text), i);

	return draft->kinds[i] == CELL_TEXT && text_trim(text).len == 0;
}

/* A row is rarely empty beyond its first cells. */
bool
draft_is_empty(const struct draft *draft)
{
	for (size_t i = 0; i < draft->count; i++)
		if (!is_blank(draft, i))
			return false;
	return true;
}

/* How many cells the row is to have: those of the header, and beyond them
 * those up to the last that is not empty. */
static size_t
width(const struct draft *draft, const struct row *header)
{
	size_t least = header ? header->count : 0, count = draft->count;

	while (count > least && is_blank(draft, count - 1))
		count--;
	return count > least ? count : least;
}

static void
copy_cells(const struct draft *draft, struct arena *arena, struct row *row,
	   struct grid *grid)
{
	struct str text = row->source->text;
	size_t *starts = arena_new(arena, size_t, row->count);

	row->cells = arena_new(arena, struct cell, row->count);
	for (size_t i = 0; i < row->count; i++) {
		bool is_there = i < draft->count;

		starts[i] = is_there ? draft->starts[i] : text.len;
		row->cells[i].kind = is_there ? draft->kinds[i] : CELL_TEXT;
		row->cells[i].text = is_there ? cell_text(draft, text, i)
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
draft_finish(const struct draft *draft, struct arena *arena, struct str name,
	     const struct row *header, struct row *row)
{
	struct source *source = arena_new(arena, struct source, 1);
	struct place *place = arena_new(arena, struct place, 1);
	struct grid *grid = arena_new(arena, struct grid, 1);

	*row = (struct row){ .number = draft->number, .source = source };
	row->count = width(draft, header);
	source->name = name;
	source->text = arena_dup(arena, buf_str(&draft->text));
	source->place = place;
	place->order = draft->number;
	place->grid = grid;
	grid->sheet = draft->sheet;
	grid->number = draft->number;
	grid->line = draft->line;
	copy_cells(draft, arena, row, grid);
	if (header) {
		grid->heads = header->source->place->grid->heads;
		grid->nheads = header->count;
	} else {
		grid->heads = heads(arena, row);
		grid->nheads = row->count;
	}
}
