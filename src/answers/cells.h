/* cells.h - a row while its cells are gathered; memory used again and again. */
#ifndef ANSWERS_CELLS_H
#define ANSWERS_CELLS_H

#include "answers/row.h"
#include "base/buf.h"

/* As many as Excel has columns. */
enum { CELLS_MOST = 16384 };

/* Set TEXT.arena, leave the rest zero.  STARTS and KINDS are of COUNT cells,
 * whose texts stand in TEXT, each ended by a line feed.  NUMBER and LINE are as
 * in a grid, IS_1904 as in a row.  WRONG, if not MESSAGE_COUNT, is what is to
 * be told of the character at the offset WRONG_AT of TEXT. */
struct cells {
	struct buf text;
	size_t *starts;
	enum cell_kind *kinds;
	size_t count, starts_cap, kinds_cap;
	struct str sheet;
	size_t number, line;
	bool is_1904;
	enum message wrong;
	size_t wrong_at;
};

/* Empty it, for the row NUMBER. */
void cells_begin(struct cells *, size_t number, size_t line);

/* Begin a cell; its text is appended to TEXT, then it is ended.  Cells beyond
 * CELLS_MOST become part of the last. */
void cells_open(struct cells *);
void cells_close(struct cells *, enum cell_kind);

bool cells_is_empty(const struct cells *);

/* Make ROW of it, a piece of the file NAME, in ARENA; with as many cells as
 * HEADER at least, where that is not NULL. */
void cells_finish(const struct cells *, struct arena *, struct str name,
		  const struct row *header, struct row *);

#endif
