/* legacy.h - form fields (17.16.20, FORMTEXT and its like) whose name is a
 * key. */
#ifndef DOCX_LEGACY_H
#define DOCX_LEGACY_H

#include "docx/program/slot.h"

/* Put a marker to every form field of TREE that has a name: before the run that
 * the field begins in, or of a text before what it shows. */
void legacy_find(struct arena *, struct tree *, const struct source *);

/* As controls_expand, for form fields.  A choice that is no entry of a list is
 * a fault. */
void legacy_expand(struct arena *, struct tree *, bool keeps_missing,
		   struct faults *);

#endif
