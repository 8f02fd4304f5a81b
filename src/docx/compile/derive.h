/* derive.h - the questions of a template that has no form. */
#ifndef DOCX_DERIVE_H
#define DOCX_DERIVE_H

#include "docx/program/slot.h"

/* A form with a question for every tag of TREES: a value is a required text,
 * of a number, date or address where its filters say so; a block may be left
 * out, given several times, or be a section of records, whose fields the
 * values within it then are.  A tag that cannot be a key
 * is a fault and gives NULL.  form_free releases the form. */
struct form *derive_form(struct arena *, const struct tree *trees,
			 size_t ntrees, struct faults *);

/* The type of a question whose value is printed through the filters of TAG. */
struct str derive_type(const struct tag *);

#endif
