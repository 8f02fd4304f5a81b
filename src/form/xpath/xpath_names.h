/* xpath_names.h - what an expression speaks of. */
#ifndef FORM_XPATH_NAMES_H
#define FORM_XPATH_NAMES_H

#include "form/xpath/xpath.h"

/* Set the names of XPATH, whose text is XPath 1.0, and the first function that
 * does not exist: it would only show when it is called. */
void xpath_find_names(struct arena *, struct xpath *);

#endif
