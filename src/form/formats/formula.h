/* formula.h - the formulas of Word's fields (ECMA-376 part 1, 17.16.3.3). */
#ifndef FORM_FORMULA_H
#define FORM_FORMULA_H

#include "base/arena.h"
#include "base/str.h"

/* In a formula a value stands between these, which are no characters of XML. */
enum { FORMULA_VALUE = 1, FORMULA_VALUE_END = 2 };

enum formula_fault {
	FORMULA_GOOD,
	FORMULA_NOT, /* no formula, or one about cells and bookmarks */
	FORMULA_ZERO /* a division by zero */
};

/* Compute TEXT: numbers and values as number_read reads them, a value without
 * text being 0; + - * / ^ %, parentheses, the signs of form/formats/match.h,
 * which give 1 or 0, and the functions ABS, AND, AVERAGE, COUNT, FALSE, IF,
 * INT, MAX, MIN, MOD, NOT, OR, PRODUCT, ROUND, SIGN, SUM and TRUE, in any case.
 * Their arguments have ";" between them, or "," where TEXT has no ";"; any
 * other "," is that of a number. */
enum formula_fault formula_compute(struct arena *, struct str text,
				   double *number);

/* NUMBER as number_plain prints numbers; false, and nothing, if it has more
 * than NUMBER_DIGITS digits before the comma. */
bool formula_plain(struct arena *, double number, struct str *plain);

#endif
