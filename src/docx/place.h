/* place.h - where in the document a paragraph stands, as people count. */
#ifndef DOCX_PLACE_H
#define DOCX_PLACE_H

#include "docx/slot.h"

/* Set the PLACE of each excerpt of TREES that one of FAULTS is about.  The
 * trees are still as they were read. */
void place_faults(const struct tree *trees, size_t ntrees,
		  const struct faults *);

#endif
