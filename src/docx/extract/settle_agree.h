/* settle_agree.h - whether the places that show an answer say the same. */
#ifndef DOCX_SETTLE_AGREE_H
#define DOCX_SETTLE_AGREE_H

#include "docx/extract/settle.h"

/* GROUPS are all places that show FIELD. */
struct settling {
	const struct scope *scope;
	const struct field *field;
	struct group *groups;
	size_t count, cap;
};

/* Whether all places in which something is written say what CHOSEN does, or
 * what it says has to be told to be wrong.  Otherwise there is a fault at
 * two. */
bool settle_agrees(const struct settling *, const struct group *chosen);

/* Whether boxes are ticked as they may be: one of a question that has one
 * answer, all of one choice or none.  Otherwise there is a fault. */
bool settle_boxes(const struct settling *, const struct group *);

#endif
