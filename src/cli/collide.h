/* collide.h - outputs in each other's way. */
#ifndef CLI_COLLIDE_H
#define CLI_COLLIDE_H

#include "cli/jobs.h"

/* Set the KEY of each job, and add a fault for each that another job, an input
 * or one of COUNT files of READS (NULL: none) is in the way of.  Names that
 * differ only in case or in normal form are one. */
void collide_check(struct arena *, struct jobs *, const char *const *reads,
		   size_t count, struct faults *);

#endif
