/* uncomment.h - what was said about a template's faults, taken out of it. */
#ifndef DOCX_UNCOMMENT_H
#define DOCX_UNCOMMENT_H

#include "docx/parts/trees.h"

/* Drop the comments (17.13.4) of COMMENT_AUTHOR from TREES, and their marks, so
 * that an annotated copy that was mended makes reports without them.  They stay
 * where the text that they are about has nothing to fill in. */
void uncomment(struct arena *, struct trees *);

#endif
