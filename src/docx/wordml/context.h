/* context.h - what a person reads around a slot. */
#ifndef DOCX_CONTEXT_H
#define DOCX_CONTEXT_H

#include "docx/program/slot.h"

/* What seems to ask for the answer that SLOT takes: the text before it in its
 * paragraph ("Họ và tên: {{ho_ten}}"), the cell to the left or the head of the
 * column, the paragraph above.  Empty where there is nothing of the kind.
 * Nothing has been moved yet. */
struct str context_label(struct arena *, const struct slot *);

/* What stands behind SLOT in its paragraph, up to the next one: the words of a
 * check box. */
struct str context_after(struct arena *, const struct slot *);

/* Whether SLOT begins a block over rows of a table. */
bool context_is_rows(const struct slot *);

#endif
