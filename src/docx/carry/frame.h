/* frame.h - what a template says around its values, for reports to carry. */
#ifndef DOCX_FRAME_H
#define DOCX_FRAME_H

#include "docx/parts/trees.h"

/* The hashes of the fixed texts (see fixed.h) in TREES, whose values are in
 * their controls: of all paragraphs with controls, of those that come after one
 * to which paragraphs may be added, and of rows among records.  Those of a
 * report come after what it had. */
struct str frame_of(struct arena *, const struct trees *);

#endif
