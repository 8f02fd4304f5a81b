/* mute.h - controls and form fields of a template that ask nothing. */
#ifndef DOCX_MUTE_H
#define DOCX_MUTE_H

#include "base/buf.h"
#include "docx/parts/trees.h"

/* Add to HASHES (see fixed.h) the names of those in TREES: controls that only
 * hold others, and where the form was IS_MADE_FOR the template all that it does
 * not ask by.  Another form may ask by them. */
void mute_add(struct buf *hashes, const struct trees *, bool is_made_for);

#endif
