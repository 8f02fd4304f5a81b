/* grid.c - by halves among the cells; one by one among the heads, which only
 * faults ask for. */
#include "base/grid.h"

const struct grid *
grid_of(const struct source *source)
{
	return source && source->place ? source->place->grid : NULL;
}

/* How many cells start at OFFSET or before. */
static size_t
column_at(const struct grid *grid, size_t offset)
{
	size_t from = 0, to = grid->count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (grid->starts[middle] <= offset)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

size_t
grid_column(struct spot spot)
{
	const struct grid *grid = grid_of(spot.source);
	struct str text = spot.source->text;

	if (!spot.at.data)
		return 0;
	if (str_within(text, spot.at))
		return column_at(grid, (size_t)(spot.at.data - text.data));
	for (size_t i = 0; i < grid->nheads; i++)
		if (str_within(grid->heads[i], spot.at))
			return i + 1;
	return 0;
}

void
grid_put_letters(struct buf *out, size_t column)
{
	char letters[16];
	size_t i = sizeof letters;

	for (; column; column = (column - 1) / 26)
		letters[--i] = (char)('A' + (column - 1) % 26);
	buf_put(out, (struct str){ letters + i, sizeof letters - i });
}
