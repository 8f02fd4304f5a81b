/* sections.h - repeating sections ([MS-DOCX] 2.5.4, w15:repeatingSection). */
#ifndef DOCX_SECTIONS_H
#define DOCX_SECTIONS_H

#include "docx/program/slot.h"

/* Make the first item of each section of TREE, whose tag or title is a key of
 * FORM, a block, by markers around it; without a FORM any key will do.  The
 * other items go. */
void sections_find(struct arena *, struct tree *, const struct source *,
		   const struct form *);

/* What becomes of the section that SLOT opens: without records it holds one
 * item, or with KEEPS_MISSING is as it was.  The controls in it have been
 * expanded. */
void section_expand(struct arena *, const struct slot *, bool keeps_missing);

#endif
