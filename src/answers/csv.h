/* csv.h - texts between separators (RFC 4180). */
#ifndef ANSWERS_CSV_H
#define ANSWERS_CSV_H

#include "answers/cells.h"

/* How the row ends: whole, at a line end or the end of the text; or not, as the
 * text was cut; or in a cell that is quoted, without a quote to close it, or
 * with more text behind that. */
enum csv_end { CSV_WHOLE, CSV_CUT, CSV_OPEN, CSV_AFTER };

/* Read the row that TEXT begins with, and the end of its line, into CELLS.
 * *USED is its length.  IS_ALL: TEXT goes on to the end of the file.  Where a
 * quoted cell does not end, it is left out of CELLS, and *USED is the offset of
 * its first quote. */
enum csv_end csv_read(struct str text, bool is_all, char separator,
		      struct cells *, size_t *used);

/* The rest of the line that TEXT is in, taking no quote for one; its length
 * with its end. */
size_t csv_read_plain(struct str text, char separator, struct cells *);

/* What most likely separates the cells of TEXT, the beginning of a file:
 * that of "," ";" TAB "|" by which most rows have as many cells as each other,
 * at least two.  CELLS is used. */
char csv_guess(struct str text, bool is_all, struct cells *);

#endif
