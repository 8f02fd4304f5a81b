/* sheet.h - the rows of a worksheet, as its XML is read. */
#ifndef ANSWERS_SHEET_H
#define ANSWERS_SHEET_H

#include "answers/cells.h"
#include "answers/formats.h"
#include "base/spool.h"
#include "opc/events.h"

enum { SHEET_ROW = 4 << 20 }; /* the most bytes of a row's texts */

struct sheet;

/* Rows of the sheet NAME in PART, whose cells speak of STRINGS and FORMATS.
 * NULL with a fault.  Close it. */
struct sheet *sheet_open(struct package *, const struct part *, struct str name,
			 struct spool *strings, const struct formats *,
			 struct faults *);
void sheet_close(struct sheet *);

/* The next row that has cells, swapped into CELLS, whose memory is used for
 * another row.  False at the end or with a fault. */
bool sheet_next(struct sheet *, struct cells *, struct faults *);

#endif
