/* nest.h - which block stands in which, once all markers are in place. */
#ifndef DOCX_NEST_H
#define DOCX_NEST_H

#include "docx/program/slot.h"

/* Tell every slot of TREE the block that it stands in, by the order of the
 * markers.  Blocks that overlap are a fault. */
void nest_slots(struct tree *, struct faults *);

/* A block that covers a part of a field is a fault. */
void nest_fields(struct tree *, struct faults *);

/* The block that is open after SLOT, where OPEN was before it. */
struct slot *nest_pass(struct slot *slot, struct slot *open);

/* Whether NODE, a paragraph or a row, may come out empty and then goes: it
 * holds tags, and outside of blocks nothing that is seen. */
bool nest_vanishes(const xmlNode *node);

/* Whether no row of TABLE is sure to stay. */
bool nest_loses_rows(const xmlNode *table);

/* Whether a slot stands in NODE. */
bool nest_has_slot(const xmlNode *node);

/* Whether SLOT is a content control that only holds others, and is let be. */
bool nest_holds(const struct slot *slot);

#endif
