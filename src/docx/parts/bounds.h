/* bounds.h - how much a template may ask for before it is refused. */
#ifndef DOCX_BOUNDS_H
#define DOCX_BOUNDS_H

#include "docx/program/slot.h"

/* BOUND_SLOTS is how many tags, fields and controls one part may have, where
 * the largest templates known have 12,000.  Sections are copied for the case
 * that there are no records, and with them the sections in them:
 * BOUND_COPIES is how many nodes that may come to.  BOUND_CONTROLS is how many
 * controls there may be around one, each of which is looked through, and
 * BOUND_FIELDS how many fields, out of whose codes the texts are moved one by
 * one. */
enum {
	BOUND_SLOTS = 50000,
	BOUND_COPIES = 1 << 20,
	BOUND_CONTROLS = 32,
	BOUND_FIELDS = 100
};

/* Whether TREE, in which no slot has been looked for, has no more than
 * BOUND_SLOTS of them, and its controls and fields are no deeper than
 * BOUND_CONTROLS and BOUND_FIELDS; a fault otherwise. */
bool bounds_tree(struct arena *, struct tree *, const struct source *,
		 struct faults *);

/* Repeating sections that would be copied too often are a fault.  TREE has its
 * slots, and each the block around it. */
void bounds_sections(const struct tree *, struct faults *);

#endif
