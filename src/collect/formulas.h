/* formulas.h - formulas over the sheet of data (ECMA-376 part 1, 18.17). */
#ifndef COLLECT_FORMULAS_H
#define COLLECT_FORMULAS_H

#include "collect/book.h"

/* TEXT within a formula. */
struct str formula_quoted(struct arena *, struct str text);

/* Which units have answered FIELD with the text NEEDLE, maybe among others. */
struct str formula_matches(struct collection *, const struct field *,
			   struct str needle);

/* How many units pass TEST. */
struct str formula_count(struct arena *, struct str test);

/* PART of WHOLE, 0 of nothing. */
struct str formula_ratio(struct arena *, struct str part, struct str whole);

/* The function NAME of all answers to FIELD. */
struct str formula_of(struct collection *, const char *name,
		      const struct field *);

#endif
