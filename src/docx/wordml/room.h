/* room.h - how wide a picture in a line of text may be. */
#ifndef DOCX_ROOM_H
#define DOCX_ROOM_H

#include "docx/program/slot.h"

/* The room for a picture where NODE, in a paragraph, stands: the width of its
 * cell, text box or column of text less its indents, and the height of the page
 * between its margins.  MAIN is the main document, whose last section tells of
 * parts that have none, or NULL.  Where nothing tells, the width is that of an
 * A4 page between margins of 30 and 20 mm. */
struct box room_at(const xmlNode *node, const struct tree *main);

#endif
