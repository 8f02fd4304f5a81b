/* idset.h - ids and where they stand, to be counted and compared. */
#ifndef DOCX_IDSET_H
#define DOCX_IDSET_H

#include <libxml/tree.h>

#include "base/arena.h"

struct id {
	struct str value;
	const xmlNode *node;
	size_t order;
};

/* Set ARENA, and FOLD where ASCII letters of either case are one; leave the
 * rest zero.  Values must live as long. */
struct idset {
	struct arena *arena;
	bool fold;
	struct id *list;
	size_t count, cap;
};

void idset_add(struct idset *, struct str value, const xmlNode *);

/* By value, then in the order in which they were added; the functions below
 * need it. */
void idset_sort(struct idset *);

bool idset_has(const struct idset *, struct str value);

/* Whether item I has the value of the one before it. */
bool idset_repeats(const struct idset *, size_t i);

#endif
