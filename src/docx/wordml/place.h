/* place.h - where in the document a paragraph stands, as people count. */
#ifndef DOCX_PLACE_H
#define DOCX_PLACE_H

#include "docx/program/slot.h"
#include "opc/package.h"

/* Set the PLACE of each excerpt of TREES, in which the tags were found but
 * nothing was moved yet, but for what standing.h tells of. */
void place_excerpts(struct arena *, struct package *, const struct tree *trees,
		    size_t ntrees);

/* Forget the faults in an mc:Fallback that its mc:Choice (part 3, 9.3) has too:
 * people see one text box and mend it once. */
void place_twins(struct faults *);

#endif
