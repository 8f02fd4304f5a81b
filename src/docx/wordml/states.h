/* states.h - what stands in a report only in one state of an answer. */
#ifndef DOCX_STATES_H
#define DOCX_STATES_H

#include "docx/program/slot.h"
#include "docx/wordml/contents.h"

/* The tags of a block of KIND, whose condition is the value that SLOT means;
 * their markers are not yet in the tree. */
void state_pair(struct arena *, const struct slot *, enum tag_kind, xmlDoc *,
		struct slot **open, struct slot **closing);

/* Put a block of KIND around RANGE, whose condition is the value that SLOT
 * means.  Blocks are placed and resolved before, so this one is made whole. */
void state_wrap(struct arena *, const struct slot *, enum tag_kind,
		struct siblings range);

#endif
