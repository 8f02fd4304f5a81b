/* form_read.h - a form's file to the form. */
#ifndef FORM_FORM_READ_H
#define FORM_FORM_READ_H

#include "answers/answers.h"
#include "form/model/form.h"

/* Read a form out of ANSWERS, the sections of its file.  What is wrong goes to
 * FAULTS and the rest is still read.  form_free releases what the libraries
 * hold; the rest lives in ARENA. */
struct form *form_read(struct arena *, const struct answers *, struct faults *);

/* As form_read, for a form that was made out of a template's tags: its types
 * may be "block". */
struct form *form_derive(struct arena *, const struct answers *,
			 struct faults *);

#endif
