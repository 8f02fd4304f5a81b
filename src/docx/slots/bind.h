/* bind.h - what data-bound controls (17.5.2.6) show, in their stores too. */
#ifndef DOCX_BIND_H
#define DOCX_BIND_H

#include "docx/parts/stores.h"

/* Let what each bound control of TREES shows be in its store too, or Word would
 * show what was there before.  A control that shows the field of an item, or
 * that shares its node with another question, is bound no longer.  Without an
 * answer the node is empty, or with KEEPS_MISSING as it was. */
void bind_stores(struct arena *, struct trees *, bool keeps_missing);

#endif
