/* phrase_check.h - whether the tags of a phrase can be printed. */
#ifndef FORM_PHRASE_CHECK_H
#define FORM_PHRASE_CHECK_H

#include "form/model/form.h"
#include "form/tags/phrase.h"

/* Report each tag of PHRASE that names no field of NEAR or of FORM's top level,
 * or no choice of that field, or has a filter that does not go with its
 * type. */
void phrase_check(const struct phrase *, const struct form *,
		  const struct fields *near, struct faults *);

#endif
