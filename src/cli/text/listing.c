/* listing.c - widths, then lines. */
#include "cli/text/listing.h"

#include "base/text.h"
#include "cli/text/lines.h"

enum { WIDEST = 44 };

struct str *
listing_add(struct listing *listing)
{
	struct listing_row *row = arena_push(listing->arena, listing->rows,
					     listing->count, listing->cap);

	for (size_t i = 0; i < LISTING_COLUMNS; i++)
		row->cells[i] = STR("");
	return row->cells;
}

static size_t
column_width(const struct listing *listing, size_t column)
{
	size_t width = 0;

	for (size_t i = 0; i < listing->count; i++) {
		size_t cells = text_width(listing->rows[i].cells[column]);

		if (cells > width && (cells <= WIDEST || column == 0))
			width = cells;
	}
	return width ? width + 2 : 0;
}

void
listing_put(struct buf *out, const struct listing *listing)
{
	size_t widths[LISTING_COLUMNS] = { 0 }, last = listing->columns - 1;

	for (size_t i = 0; i < last; i++)
		widths[i] = column_width(listing, i);
	for (size_t i = 0; i < listing->count; i++) {
		const struct str *cells = listing->rows[i].cells;

		for (size_t j = 0; j < last; j++)
			lines_pad(out, cells[j], widths[j]);
		buf_put(out, cells[last]);
		buf_char(out, '\n');
	}
}
