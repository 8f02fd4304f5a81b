/* states.h - what stands in a report only in one state of an answer. */
#ifndef DOCX_STATES_H
#define DOCX_STATES_H

#include "docx/contents.h"
#include "docx/slot.h"

/* Put a block of KIND around RANGE, whose condition is the value that SLOT
 * means.  Blocks are placed and resolved before, so this one is made whole. */
void state_wrap(struct arena *, const struct slot *, enum tag_kind,
		struct siblings range);

#endif
