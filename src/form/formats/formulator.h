/* formulator.h - what formula*.c share: the functions of formulas. */
#ifndef FORM_FORMULATOR_H
#define FORM_FORMULATOR_H

#include "form/formats/formula.h"

/* From LEAST to MOST arguments are given to COMPUTE, which may change
 * them. */
struct function {
	struct str name;
	size_t least, most;
	enum formula_fault (*compute)(const double *, size_t count,
				      double *number);
};

/* The function NAME in any case, or NULL. */
const struct function *function_find(struct arena *, struct str name);

#endif
