/* copies.h - lists that a template prints once for each record of another. */
#ifndef DOCX_COPIES_H
#define DOCX_COPIES_H

#include "base/buf.h"
#include "docx/parts/trees.h"

/* Add to HASHES for each list of TREES that is printed within a block over
 * another one which that is: see fixed_inside. */
void copies_add(struct buf *hashes, const struct trees *);

#endif
