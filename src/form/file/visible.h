/* visible.h - which answers the expressions of a form can see. */
#ifndef FORM_VISIBLE_H
#define FORM_VISIBLE_H

#include "form/model/form.h"

/* Mark the fields of FORM that an expression names, or may see without a name,
 * or is about.  The others need not be shown to XPath, which looks through all
 * that it is shown for each name. */
void visible_mark(struct form *);

#endif
