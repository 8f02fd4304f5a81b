/* strays.h - content controls that were meant for a question. */
#ifndef DOCX_STRAYS_H
#define DOCX_STRAYS_H

#include "docx/program/slot.h"

/* Warn of each control of TREE whose tag or title is nearly a key of FORM, or
 * is one between braces, while neither names a field.  One that resembles none
 * is somebody else's. */
void strays_warn(struct arena *, struct tree *, const struct source *,
		 const struct form *, struct faults *);

#endif
