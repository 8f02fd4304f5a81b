/* sight.h - what an expression sees of a record. */
#ifndef FORM_SIGHT_H
#define FORM_SIGHT_H

#include "form/model/form.h"

/* A FIELD of the record that an expression is evaluated in or, IS_TOP, of the
 * top level.  IS_NAMED: the expression speaks of it.  IS_OWN: the expression is
 * one of its rules, so that current() is one of its items. */
struct sight {
	const struct field *field;
	bool is_top, is_named, is_own;
};

/* Find what each expression of FORM sees, in the order of the form.  One of the
 * top level that is not about lists of records and names no more than what it
 * sees is narrow: what it comes to depends on nothing else. */
void sight_find(struct arena *, struct form *);

#endif
