/* grid.h - which column of a table a slice stands in. */
#ifndef BASE_GRID_H
#define BASE_GRID_H

#include "base/buf.h"
#include "base/faults.h"

/* The grid of the row that SOURCE is; NULL where it is none. */
const struct grid *grid_of(const struct source *);

/* The column of SPOT, which is in a row of a table, from 1; 0 where it is about
 * the whole row. */
size_t grid_column(struct spot);

/* COLUMN as spreadsheets call it: A, B, … Z, AA. */
void grid_put_letters(struct buf *, size_t column);

#endif
