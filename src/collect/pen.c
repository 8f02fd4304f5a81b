/* pen.c - cells of the sheet of sums, line after line. */
#include "collect/pen.h"

#include "base/text.h"

/* Points of a line. */
enum { LINE_HEIGHT = 17 };

void
pen_text(const struct pen *pen, size_t column, struct str text,
	 lxw_format *format)
{
	book_text(pen->collection, pen->collection->summary, pen->row, column,
		  text, format);
}

void
pen_formula(const struct pen *pen, size_t column, struct str formula,
	    double result, lxw_format *format)
{
	pen->collection->functions.worksheet_write_formula_num(
		pen->collection->summary, (lxw_row_t)pen->row,
		(lxw_col_t)column, formula.data, format, result);
}

/* A head may be a whole question; a row does not grow with it by itself. */
void
pen_heads(struct pen *pen, const struct str *heads, size_t count)
{
	size_t lines = 1 + text_length(heads[0]) / PEN_TEXT_WIDTH;

	pen->collection->functions.worksheet_set_row(
		pen->collection->summary, (lxw_row_t)pen->row,
		(double)(lines * LINE_HEIGHT), NULL);
	for (size_t i = 0; i < count; i++)
		pen_text(pen, i, heads[i], pen->collection->formats.head);
	pen->row++;
}

struct str
pen_cell(const struct pen *pen, const char *column)
{
	struct arena *arena = &pen->collection->scratch;

	return arena_concat(arena, str_of(column),
			    arena_number(arena, pen->row + 1));
}
