/* listing.h - rows of texts in columns. */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "base/buf.h"

enum { LISTING_COLUMNS = 5 };

/* Set ARENA and COLUMNS, leave the rest zero. */
struct listing {
	struct arena *arena;
	size_t columns;
	struct listing_row {
		struct str cells[LISTING_COLUMNS];
	} * rows;
	size_t count, cap;
};

/* One more row, its cells empty. */
struct str *listing_add(struct listing *);

/* The rows, each column as wide as what stands in it; the last is not padded,
 * and a cell that is wider than most only moves its own line. */
void listing_put(struct buf *, const struct listing *);

#endif
