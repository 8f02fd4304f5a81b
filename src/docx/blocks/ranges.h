/* ranges.h - bookmarks and other marks in pairs, once all blocks are in
 * place. */
#ifndef DOCX_RANGES_H
#define DOCX_RANGES_H

#include "docx/program/slot.h"

/* Mend the bookmarks, ranges of comments, moves and permissions of TREE of
 * which only one end may vanish: an end alone is a fault for Word.  A bookmark
 * is kept, with nothing in it, for what points to it; the others are
 * dropped. */
void ranges_mend(struct arena *, struct tree *);

#endif
