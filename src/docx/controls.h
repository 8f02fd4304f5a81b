/* controls.h - content controls (17.5.2) whose tag is a key. */
#ifndef DOCX_CONTROLS_H
#define DOCX_CONTROLS_H

#include "docx/slot.h"

/* Put a marker into every check box of TREE whose w:tag reads like KEY.CHOICE
 * or KEY, as the first child of its w:sdt. */
void controls_find(struct arena *, struct tree *, const struct source *);

/* Make of every control that means a field the ways in which it may stand in a
 * report, each in a block of its own.  One that is not answered is cleared, or
 * with KEEPS_MISSING stays as it is in the template. */
void controls_expand(struct arena *, struct tree *, bool keeps_missing);

#endif
