/* worksheet.h - the rows of a worksheet, as its XML is read. */
#ifndef ANSWERS_WORKSHEET_H
#define ANSWERS_WORKSHEET_H

#include "answers/cells.h"
#include "answers/formats.h"
#include "base/spool.h"
#include "opc/events.h"

enum { WORKSHEET_ROW = 4 << 20 }; /* the most bytes of a row's texts */

struct worksheet;

/* Rows of the sheet NAME in PART, whose cells speak of STRINGS and FORMATS.
 * NULL with a fault.  Close it. */
struct worksheet *worksheet_open(struct package *, const struct part *,
				 struct str name, struct spool *strings,
				 const struct formats *, struct faults *);
void worksheet_close(struct worksheet *);

/* The next row that has cells, swapped into CELLS, whose memory is used for
 * another row.  False at the end or with a fault. */
bool worksheet_next(struct worksheet *, struct cells *, struct faults *);

#endif
