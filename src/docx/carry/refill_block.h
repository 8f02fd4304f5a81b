/* refill_block.h - lists and records of a report as blocks again. */
#ifndef DOCX_REFILL_BLOCK_H
#define DOCX_REFILL_BLOCK_H

#include "docx/wordml/badge.h"

struct refiller {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
};

/* A slot for what the control SDT is called, with a marker that is not yet in
 * the tree. */
struct slot *refiller_slot(const struct refiller *, xmlNode *sdt,
			   const struct badge *);

/* The innermost repeating section around NODE, or NULL. */
const xmlNode *refiller_section_around(const xmlNode *node);

/* Put a block in place of the repeating section SDT. */
void refiller_section(const struct refiller *, xmlNode *sdt,
		      const struct badge *);

/* Let be, as NULL, those of COUNT CONTROLS in sections whose items are not all
 * made alike. */
void refiller_spare(const struct refiller *, xmlNode **controls, size_t count);

/* Put blocks around the first items of lists in no section among COUNT
 * CONTROLS, in the order of the document; those that are gone then are NULL. */
void refiller_items(const struct refiller *, xmlNode **controls, size_t count);

#endif
