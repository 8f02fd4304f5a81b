/* pen.h - writing the sheet of sums, from the top down. */
#ifndef COLLECT_PEN_H
#define COLLECT_PEN_H

#include "collect/book.h"

/* Characters in the first column. */
enum { PEN_TEXT_WIDTH = 60 };

/* ROW is the next one to write. */
struct pen {
	struct collection *collection;
	size_t row;
};

/* A text, or a formula with its RESULT, in COLUMN of the row at hand. */
void pen_text(const struct pen *, size_t column, struct str, lxw_format *);
void pen_formula(const struct pen *, size_t column, struct str formula,
		 double result, lxw_format *);

/* A row of COUNT heads. */
void pen_heads(struct pen *, const struct str *heads, size_t count);

/* The cell of COLUMN in the row at hand, as formulas name it; lives in the
 * scratch arena. */
struct str pen_cell(const struct pen *, const char *column);

#endif
