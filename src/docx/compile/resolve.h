/* resolve.h - which value each slot means. */
#ifndef DOCX_RESOLVE_H
#define DOCX_RESOLVE_H

#include "docx/program/slot.h"

/* Set the REF of every slot of TREE, whose blocks are known: of the blocks
 * around it the innermost that has such a field, then the form.  What FORM has
 * not is a fault; a check box that it has not is left alone, its REF empty. */
void resolve_slots(struct arena *, const struct form *, struct tree *,
		   struct faults *);

#endif
