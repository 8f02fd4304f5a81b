/* foreign.h - tags as other programs have them, to tell people what to write
 * here. */
#ifndef FORM_FOREIGN_H
#define FORM_FOREIGN_H

#include "base/arena.h"

/* INSTEAD is what to write, or empty: an expression, which no tag is, but which
 * MAY_BE_LABEL of a question.  OPENS: a block over KEY begins, which {{/WORD}}
 * may end, where that is not empty. */
struct foreign {
	struct str instead, key, word;
	bool opens, may_be_label;
};

/* Whether the INSIDE of a tag, which ends no block, is of another language than
 * ours whatever the keys are.  KEY is then a slice of it.  OTHERWISE is what is
 * to be written for the other case of the block that the tag stands in. */
bool foreign_find(struct arena *, struct str inside, struct str otherwise,
		  struct foreign *);

#endif
