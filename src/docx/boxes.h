/* boxes.h - check boxes, the w14:checkbox content controls. */
#ifndef DOCX_BOXES_H
#define DOCX_BOXES_H

#include "docx/slot.h"

/* Put a marker into every check box of TREE whose w:tag reads like KEY.CHOICE
 * or KEY, as the first child of its w:sdt. */
void boxes_find(struct arena *, struct tree *, const struct source *);

/* The slot of the check box SDT, or NULL. */
struct slot *box_slot(const xmlNode *sdt);

/* Tick the check box SDT, or clear it: its state, its glyph and the glyph's
 * font ([MS-DOCX] 2.5.1.2). */
void box_set(struct arena *, xmlNode *sdt, bool is_ticked);

#endif
