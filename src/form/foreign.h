/* foreign.h - tags as other programs have them, to tell people what to write
 * here. */
#ifndef FORM_FOREIGN_H
#define FORM_FOREIGN_H

#include "base/arena.h"

/* INSTEAD is what to write, or empty: an expression, which no tag is.  OPENS: a
 * block over KEY begins, which {{/WORD}} may end, where that is not empty. */
struct foreign {
	struct str instead, key, word;
	bool opens;
};

/* Whether the INSIDE of a tag, which ends no block, is of another language than
 * ours whatever the keys are.  KEY is then a slice of it. */
bool foreign_find(struct arena *, struct str inside, struct foreign *);

#endif
