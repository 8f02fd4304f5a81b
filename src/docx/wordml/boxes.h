/* boxes.h - check boxes, the w14:checkbox content controls. */
#ifndef DOCX_BOXES_H
#define DOCX_BOXES_H

#include <libxml/tree.h>

#include "base/arena.h"

/* The w14:checkbox of the content control SDT, or NULL. */
xmlNode *box_of(const xmlNode *sdt);

/* Whether the check box SDT, in which TEXT stands, is ticked: what is seen
 * counts where it is a tick or an empty box, whatever the state. */
bool box_is_ticked(const xmlNode *sdt, struct str text);

/* Tick the check box SDT, or clear it: its state, its glyph and the glyph's
 * font ([MS-DOCX] 2.5.1.2). */
void box_set(struct arena *, xmlNode *sdt, bool is_ticked);

#endif
