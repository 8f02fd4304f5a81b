/* orphans.h - what only the pictures that were replaced had need of. */
#ifndef DOCX_ORPHANS_H
#define DOCX_ORPHANS_H

#include "base/strset.h"
#include "docx/program/slot.h"
#include "opc/package.h"

/* Parts that relationships led to which are gone, once for each of those. */
struct orphans {
	struct arena *arena;
	const struct part **list;
	size_t count, cap;
};

/* Take out of RELS, the relationships of TREE's part, those of its REPLACED
 * pictures that nothing else in TREE has need of. */
void orphans_part(struct orphans *, const struct package *, const struct tree *,
		  const struct tree *rels);

/* The names of those of ORPHANS that nothing in PACKAGE leads to any more,
 * which is then not said of them in TYPES, [Content_Types].xml, either. */
struct strset orphans_left(const struct orphans *, struct package *,
			   xmlDoc *types, struct faults *);

#endif
