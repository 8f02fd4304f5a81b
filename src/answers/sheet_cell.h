/* sheet_cell.h - one cell of a worksheet (ECMA-376 part 1, 18.3.1.4). */
#ifndef ANSWERS_SHEET_CELL_H
#define ANSWERS_SHEET_CELL_H

#include "answers/formats.h"
#include "answers/row.h"
#include "base/spool.h"
#include "opc/events.h"

enum value_type {
	VALUE_NUMBER,
	VALUE_SHARED, /* the number of a string */
	VALUE_TEXT,
	VALUE_BOOLEAN,
	VALUE_ERROR,
	VALUE_ISO /* a date */
};

/* Set VALUE.arena, leave the rest zero.  VALUE is what stands in its "v" or
 * "is", HAS_VALUE whether anything does; COLUMN counts from 1. */
struct sheet_cell {
	enum value_type type;
	size_t column, style;
	bool has_formula, has_value;
	struct buf value;
};

/* The cell that EVENT begins; in the column NEXT unless it says otherwise. */
void sheet_cell_start(struct sheet_cell *, const struct event *, size_t next);

/* Append its text.  False where there is no such string, or with a fault. */
bool sheet_cell_put(const struct sheet_cell *, struct buf *, struct spool *,
		    const struct formats *, struct faults *);

enum cell_kind sheet_cell_kind(const struct sheet_cell *);

/* The row of a reference such as "AB12"; 0 where it has none. */
size_t sheet_cell_row(struct str reference);

#endif
