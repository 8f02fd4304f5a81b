/* head.h - what stands above a column, and what it names. */
#ifndef FORM_HEAD_H
#define FORM_HEAD_H

#include "form/typed/columns.h"

/* Whether HEAD, folded FOLDED, names one of FIELDS that a cell can answer;
 * COLUMN has its field, list and number then.  Nobody answers what is
 * calculated, and a whole list has no room in a cell. */
bool head_find(struct arena *, const struct form *, const struct fields *,
	       struct str head, struct str folded, struct column *);

#endif
