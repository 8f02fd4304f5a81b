/* controls.h - content controls (17.5.2) whose tag or title is a key. */
#ifndef DOCX_CONTROLS_H
#define DOCX_CONTROLS_H

#include "docx/program/slot.h"
#include "docx/wordml/placeholders.h"

/* Put a marker into every control of TREE whose w:tag or w:alias reads like
 * KEY.CHOICE or KEY, as the first child of its w:sdt. */
void controls_find(struct arena *, struct tree *, const struct source *);

/* Make of every control that means a field the ways in which it may stand in a
 * report, each in a block of its own.  One that is not answered is cleared and
 * shows its placeholder, or where PLACEHOLDERS is NULL stays as it is in the
 * template.  A control in which tags or other such controls stand only holds
 * them, and is let be. */
void controls_expand(struct arena *, struct tree *,
		     const struct placeholders *);

#endif
