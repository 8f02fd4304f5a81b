/* deriver.h - what derive*.c share: a form that is being made. */
#ifndef DOCX_DERIVER_H
#define DOCX_DERIVER_H

#include "docx/compile/heads.h"
#include "docx/compile/wishes.h"

struct deriver {
	struct wishes wishes;
	struct heads heads;
};

/* Report the tags of TREE whose names cannot be keys. */
void deriver_check(const struct tree *, struct faults *);

/* A point in the name of a merge field is one of its letters, but for the
 * fields of a list: SLOT's path is one name then. */
void deriver_join(struct arena *, struct slot *);

/* The innermost block around SLOT that is no comparison, or NULL. */
const struct slot *deriver_block(const struct slot *);

/* XPath: the blocks around SLOT all run, and none of them has records; empty
 * where there are none.  TOP leads to the answers. */
struct str deriver_condition(struct deriver *, const struct slot *,
			     struct str top);

/* Whether SLOT is the number of the record at hand, which is then wished for as
 * something that is calculated. */
bool deriver_number(struct deriver *, const struct slot *);

/* WISH is required if TEST holds, or always if that is empty. */
void deriver_require(struct wish *, struct str test);

#endif
