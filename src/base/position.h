/* position.h - the line and the column of a slice. */
#ifndef BASE_POSITION_H
#define BASE_POSITION_H

#include "base/faults.h"

/* LINE and COLUMN count from 1, columns in characters; LINE is 0 where SPOT is
 * about no piece of a text.  TEXT is the whole line, OFFSET the bytes of it
 * before the slice.  In a row of a table LINE is the row's number, COLUMN
 * counts in the line of a cell. */
struct position {
	size_t line;
	size_t column;
	struct str text;
	size_t offset;
};

struct position position_find(struct spot);
size_t position_line(struct spot);

/* How many lines end in TEXT, in LF, CR or CR LF. */
size_t position_lines(struct str text);

#endif
