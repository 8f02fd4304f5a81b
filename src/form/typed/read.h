/* read.h - what was typed into a number, a date, a choice. */
#ifndef FORM_READ_H
#define FORM_READ_H

#include "answers/answers.h"
#include "form/model/form.h"

/* Read ANSWER's lines as items of FIELD's type; each goes to ITEMS, of *COUNT
 * items with room for *CAP.  Returns whether all of it was good; otherwise
 * there are faults. */
bool read_items(struct arena *, const struct field *, const struct source *,
		const struct answer *, struct item **items, size_t *count,
		size_t *cap, struct faults *);

/* Whether ITEM keeps FIELD's min and max; otherwise there is a fault. */
bool read_in_range(struct arena *, const struct field *, const struct item *,
		   struct faults *);

#endif
