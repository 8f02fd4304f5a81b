/* ranges.h - bookmarks and other marks in pairs, once all blocks are in place. */
#ifndef DOCX_RANGES_H
#define DOCX_RANGES_H

#include "docx/slot.h"

/* Drop the bookmarks, ranges of comments and permissions of TREE of which only
 * one end may vanish: an end alone is a fault for Word. */
void ranges_mend(struct arena *, struct tree *);

#endif
