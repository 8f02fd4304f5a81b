/* hint.h - what an empty place of a blank form tells people to write. */
#ifndef FORM_HINT_H
#define FORM_HINT_H

#include "form/model/form.h"

/* FIELD's help or, where that is too long to stand in a line, its label or its
 * example. */
struct str field_hint(const struct field *);

#endif
