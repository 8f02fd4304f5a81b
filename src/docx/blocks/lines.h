/* lines.h - fields that show several paragraphs. */
#ifndef DOCX_LINES_H
#define DOCX_LINES_H

#include "docx/program/slot.h"

/* Begin another paragraph, with the same properties, behind each marker of TREE
 * that ends a line; where that cannot be, as within a hyperlink or a block in
 * the line, break the line.  Blocks have not been placed yet. */
void lines_end(struct arena *, struct tree *);

#endif
