/* position.h - the line and the column of a slice. */
#ifndef BASE_POSITION_H
#define BASE_POSITION_H

#include "base/faults.h"

/* LINE and COLUMN count from 1, columns in characters; LINE is 0 where SPOT is
 * about no piece of a text.  TEXT is the whole line, OFFSET the bytes of it
 * before the slice. */
struct position {
	size_t line;
	size_t column;
	struct str text;
	size_t offset;
};

struct position position_find(struct spot);
size_t position_line(struct spot);

#endif
