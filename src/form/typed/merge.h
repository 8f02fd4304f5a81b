/* merge.h - answers over others. */
#ifndef FORM_MERGE_H
#define FORM_MERGE_H

#include "answers/answers.h"
#include "form/model/form.h"

/* The answers GIVEN and those of BASE to questions of FORM that GIVEN says
 * nothing of.  A list of records is taken from one of them as a whole. */
const struct answers *merge_answers(struct arena *, const struct form *,
				    const struct answers *base,
				    const struct answers *given);

#endif
