/* heads.h - what the name before the dot of a tag is, where no form says. */
#ifndef DOCX_HEADS_H
#define DOCX_HEADS_H

#include "base/strset.h"
#include "docx/program/slot.h"

/* How tags use a name; the sum of what they do. */
enum head_use {
	HEAD_FIELDS = 1, /* {{name.field}} as text */
	HEAD_CHOICES = 2 /* {{name.choice | box}}, a check box, {{name}} */
};

/* USES are those of NAMES. */
struct heads {
	struct arena *arena;
	struct strset names;
	unsigned *uses;
	size_t count, cap;
};

/* Take in how SLOT uses the first name of its path. */
void heads_see(struct heads *, const struct slot *);

/* Whether NAME is that of a record, one at most: a field of it is printed as
 * text outside of its blocks, and nothing makes it a question with choices. */
bool heads_is_record(struct heads *, struct str name);

/* The block around SLOT that is called NAME, or NULL. */
const struct slot *heads_block(const struct slot *, struct str name);

#endif
