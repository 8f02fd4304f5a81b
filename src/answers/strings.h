/* strings.h - the texts that a workbook's cells share. */
#ifndef ANSWERS_STRINGS_H
#define ANSWERS_STRINGS_H

#include "base/buf.h"
#include "base/spool.h"
#include "opc/package.h"

/* Read those of PART into SPOOL.  False with a fault. */
bool strings_read(struct package *, const struct part *, struct spool *,
		  struct faults *);

/* TEXT with characters that XML cannot hold put back: _x000D_ is a carriage
 * return (ECMA-376 part 1, 22.9.2.19). */
void strings_put(struct buf *, struct str text);

#endif
