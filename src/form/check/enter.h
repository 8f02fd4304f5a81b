/* enter.h - typed answers into the values of a record. */
#ifndef FORM_ENTER_H
#define FORM_ENTER_H

#include "form/check/checker.h"

/* AT, a slice of SOURCE or where that is NULL of the answers, as a place. */
struct spot enter_spot(const struct checker *, const struct source *,
		       struct str at);

/* FIELD of RECORD, if not NULL, is what something that cannot be entered was
 * probably meant for. */
void enter_excuse(const struct record *, const struct field *);

/* Enter ANSWER of SECTION, or tell why it cannot be, into RECORD.  Returns its
 * field, NULL if there is none; LAST is that of the answer before, or NULL. */
const struct field *enter_answer(const struct checker *, const struct section *,
				 struct record *, const struct answer *,
				 const struct field *last);

#endif
