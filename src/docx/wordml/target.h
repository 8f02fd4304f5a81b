/* target.h - the node that a data-bound control shows. */
#ifndef DOCX_TARGET_H
#define DOCX_TARGET_H

#include "base/buf.h"
#include "docx/program/slot.h"

/* An element without elements, or an attribute of ELEMENT, whose
 * value then grows in VALUE.  OLD is what it held. */
struct target {
	struct arena *arena;
	struct tree *tree;
	xmlNode *element;
	xmlAttr *attribute;
	struct str old;
	struct buf value;
};

/* Let the target hold what the control of SLOT shows, as that kind of control
 * keeps it.  Without an answer it is empty, or with KEEPS_MISSING as it was. */
void target_write(struct target *, const struct slot *, bool keeps_missing);

#endif
