/* collide.h - outputs in each other's way. */
#ifndef CLI_COLLIDE_H
#define CLI_COLLIDE_H

#include "base/faults.h"

/* PATH and what it is compared by, KEY.  OWNER is the input that the report is
 * of; without data PATH is only read. */
struct output_name {
	struct str key;
	struct str path;
	struct str owner;
	size_t order;
};

struct output_names {
	struct output_name *list;
	size_t count, cap;
};

void names_add(struct output_names *, struct arena *, struct str key,
	       struct str path, struct str owner);

/* A fault for each report that another one before it, or a file that is read,
 * is in the way of.  NAMES are sorted. */
void collide_check(struct output_names *, struct faults *);

#endif
