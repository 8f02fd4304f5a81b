/* alone.h - values that have a paragraph for themselves. */
#ifndef DOCX_ALONE_H
#define DOCX_ALONE_H

#include "docx/program/slot.h"

/* The one value of PARAGRAPH, if nothing else is seen there and its run is the
 * paragraph's own, maybe in a control of ours; else NULL. */
const struct slot *alone_in(const xmlNode *paragraph);

#endif
