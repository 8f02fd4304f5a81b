/* collide.h - outputs in each other's way. */
#ifndef CLI_COLLIDE_H
#define CLI_COLLIDE_H

#include "base/faults.h"
#include "cli/outputs/twins.h"

/* PATH and what it is compared by, KEY.  OWNER is the input that the report is
 * of; without data PATH is only read.  ROW is the number of the report where it
 * is of a row that may come back as a wrong one, or 0; IS_WRONG if it comes
 * back in any case.  names_add sets ORDER. */
struct output_name {
	struct str key;
	struct str path;
	struct str owner;
	size_t row, order;
	bool is_wrong;
};

struct output_names {
	struct output_name *list;
	size_t count, cap;
};

void names_add(struct output_names *, struct arena *, struct output_name);

/* A fault for each report that another one before it, or a file that is read,
 * is in the way of; where all of them are rows that may come back they are
 * TWINS instead, in memory of the faults, which may be NULL where there are
 * none.  NAMES are sorted. */
void collide_check(struct output_names *, struct twins *, struct faults *);

#endif
