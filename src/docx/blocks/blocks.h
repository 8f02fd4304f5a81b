/* blocks.h - what a block covers: where its two tags stand decides. */
#ifndef DOCX_BLOCKS_H
#define DOCX_BLOCKS_H

#include "docx/program/slot.h"

/* How deep blocks may stand in blocks; a report runs them one in another. */
enum { BLOCKS_DEPTH = 100 };

/* Pair the block tags of TREE and tell every slot which block it stands in.
 * A tag that opens or closes nothing, or too deep, is a fault; a block with
 * nothing between its tags is a warning. */
void blocks_pair(struct tree *, struct faults *);

/* After all parts were paired: what opens in one and is closed in another is
 * one fault of FAULTS, not two. */
void blocks_join_parts(struct faults *);

/* Move the markers of each pair to where the block begins and ends: both in
 * one paragraph, the runs between; each alone in a paragraph, the blocks
 * between, and these paragraphs go; in cells of rows of one table, whole
 * rows.  Anything else is a fault that shows both places. */
void blocks_place(struct arena *, struct tree *, struct faults *);

#endif
