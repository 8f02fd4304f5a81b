/* share.h - columns that ask several questions. */
#ifndef FORM_SHARE_H
#define FORM_SHARE_H

#include "form/typed/columns.h"

/* Add to COLUMNS those of FIELDS that are asked with another and have none:
 * they share its. */
void share_columns(struct arena *, struct columns *, const struct fields *);

/* Cut off *REST, of a cell in the column of COLUMNS that asks ASKED and others,
 * what stands before the next name of one of them with a colon, and that too.
 * *NEXT, NULL before the first cut, is the field that the name is of, and NULL
 * where there is none.  What parts the two, such as a semicolon or a bullet, is
 * in neither. */
struct str share_cut(struct arena *, const struct columns *,
		     const struct field *asked, struct str *rest,
		     const struct field **next);

#endif
