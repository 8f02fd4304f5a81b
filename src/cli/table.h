/* table.h - rows of texts in columns. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "base/buf.h"

enum { TABLE_COLUMNS = 5 };

/* Set ARENA and COLUMNS, leave the rest zero. */
struct table {
	struct arena *arena;
	size_t columns;
	struct table_row {
		struct str cells[TABLE_COLUMNS];
	} * rows;
	size_t count, cap;
};

/* One more row, its cells empty. */
struct str *table_add(struct table *);

/* The rows, each column as wide as what stands in it; the last is not padded,
 * and a cell that is wider than most only moves its own line. */
void table_put(struct buf *, const struct table *);

#endif
