/* csv.h - texts between separators (RFC 4180). */
#ifndef ANSWERS_CSV_H
#define ANSWERS_CSV_H

#include "answers/cells.h"

/* Read the row that TEXT begins with, and the end of its line, into CELLS;
 * *USED is its length.  IS_ALL: TEXT goes on to the end of the file; otherwise
 * false is returned where the row may go on behind it.  A quote that opens a
 * cell but does not close it is taken for text, and CELLS knows what is wrong:
 * one that is forgotten costs one row. */
bool csv_read(struct str text, bool is_all, char separator, struct cells *,
	      size_t *used);

/* What most likely separates the cells of TEXT, the beginning of a file:
 * that of "," ";" TAB "|" by which the largest share of rows have as many cells
 * as each other, at least two, and no quote that is wrong.  CELLS is used. */
char csv_guess(struct str text, bool is_all, struct cells *);

#endif
