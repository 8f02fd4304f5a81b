/* table.c - widths, then lines. */
#include "cli/table.h"

#include "base/text.h"
#include "cli/lines.h"

enum { WIDEST = 44 };

struct str *
table_add(struct table *table)
{
	struct table_row *row =
		arena_push(table->arena, table->rows, table->count, table->cap);

	for (size_t i = 0; i < TABLE_COLUMNS; i++)
		row->cells[i] = STR("");
	return row->cells;
}

static size_t
column_width(const struct table *table, size_t column)
{
	size_t width = 0;

	for (size_t i = 0; i < table->count; i++) {
		size_t cells = text_width(table->rows[i].cells[column]);

		if (cells > width && (cells <= WIDEST || column == 0))
			width = cells;
	}
	return width ? width + 2 : 0;
}

void
table_put(struct buf *out, const struct table *table)
{
	size_t widths[TABLE_COLUMNS] = { 0 }, last = table->columns - 1;

	for (size_t i = 0; i < last; i++)
		widths[i] = column_width(table, i);
	for (size_t i = 0; i < table->count; i++) {
		const struct str *cells = table->rows[i].cells;

		for (size_t j = 0; j < last; j++)
			lines_pad(out, cells[j], widths[j]);
		buf_put(out, cells[last]);
		buf_char(out, '\n');
	}
}
