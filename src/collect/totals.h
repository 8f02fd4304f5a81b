/* totals.h - answers of many, added up. */
#ifndef COLLECT_TOTALS_H
#define COLLECT_TOTALS_H

#include "form/model/record.h"

/* Of one question: how often it was answered and each choice made; the sum and
 * the extremes of a number.  Choices of a yes-no question are yes and no. */
struct figures {
	size_t answered;
	size_t *chosen;
	double sum, min, max;
};

/* Those units whose answer is TEXT, and how many of them are ready. */
struct part_total {
	struct str text;
	struct str folded; /* lower case; what is compared */
	size_t units, ready;
};

/* The parts of one group of the form's summary, sorted. */
struct group_total {
	struct part_total *list;
	size_t count, cap;
};

/* FIGURES are of the fields of the top level, GROUPS of the groups. */
struct totals {
	struct arena *arena;
	const struct form *form;
	size_t units, ready;
	struct figures *figures;
	struct group_total *groups;
};

struct totals totals_start(struct arena *, const struct form *);

/* Add RECORD, which is without faults.  SCRATCH is not kept. */
void totals_add(struct totals *, struct arena *scratch, const struct record *);

/* The choices of FIELD, 0 where it has none; the words of one of them. */
size_t totals_nchoices(const struct field *);
struct str totals_choice(const struct field *, size_t index);

#endif
