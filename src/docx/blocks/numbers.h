/* numbers.h - lists that are numbered anew in each item of a block (17.9). */
#ifndef DOCX_NUMBERS_H
#define DOCX_NUMBERS_H

#include "docx/parts/trees.h"

/* The ids of the w:num that blocks with "restart" repeat, and the part that
 * defines them, NULL where there are none. */
struct numbers {
	struct str *ids;
	size_t count, cap;
	struct tree *tree;
};

/* Those of all TREES.  A block that has no numbered paragraph is a fault. */
struct numbers numbers_gather(struct arena *, struct trees *, struct faults *);

/* The index of the id VAL, COUNT where it is none of them. */
size_t numbers_index(const struct numbers *, struct str val);

/* The innermost block of LOOP and those around it that numbers anew, or
 * NULL. */
const struct slot *numbers_restart(const struct slot *loop);

/* An id that is free in the part, and those after it. */
size_t numbers_first(const struct numbers *);

/* What follows the id in a w:num that is as that of INDEX, but begins anew. */
struct str numbers_rest(struct arena *, const struct numbers *, size_t index);

#endif
