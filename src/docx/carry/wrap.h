/* wrap.h - content controls around what a template's tags print, so that a
 * report carries its answers. */
#ifndef DOCX_WRAP_H
#define DOCX_WRAP_H

#include "docx/parts/trees.h"

/* Put a control around every value of TREES that may have one, and a repeating
 * section around every block over a list or records that fills paragraphs or
 * rows, whose items are its items.  Blocks are placed and resolved.  What a
 * reader sees stays the same.  Not in one are
 * values in notes, comments, attributes and plain XML, and in controls
 * that hold no others. */
void wrap_slots(struct arena *, struct trees *);

/* The same for a form to be filled in: each control shows a hint of HINT_STYLE,
 * and there are no values left. */
void wrap_blank(struct arena *, struct trees *, struct str hint_style);

#endif
