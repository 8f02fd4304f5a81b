/* plan.h - every name before the first report. */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "cli/batch/batch.h"
#include "cli/outputs/claims.h"

/* COUNT reports are to be made here, ALL by all shards.  CLAIMS tells what each
 * is called. */
struct plan {
	struct naming naming;
	struct claims claims;
	size_t count, all;
};

/* Go through all inputs, so that all names are known and none of them is in the
 * way of another, of a file that is there or of one that is read.  What is
 * wrong goes to FAULTS; nothing may be written then.  plan_end in both
 * cases. */
void plan_make(struct plan *, struct batch *, struct faults *);
void plan_end(struct plan *);

#endif
