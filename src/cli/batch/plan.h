/* plan.h - every name before the first report. */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "cli/batch/batch.h"
#include "cli/outputs/claims.h"
#include "cli/outputs/twins.h"

/* COUNT reports are to be made here, ALL by all shards.  CLAIMS tells what each
 * is called.  RETURNS_ROWS: a row whose answers make a name that nobody may
 * have, or the name of another row, which TWINS knows then, is a wrong row. */
struct plan {
	struct naming naming;
	struct claims claims;
	size_t count, all;
	bool returns_rows;
	struct twins twins;
};

/* Go through all inputs, so that all names are known and none of them is in the
 * way of another, of a file that is there or of one that is read.  What is
 * wrong goes to FAULTS; nothing may be written then.  plan_end in both
 * cases. */
void plan_make(struct plan *, struct batch *, struct faults *);
void plan_end(struct plan *);

/* Whether a name that the answers of JOB make is wrong with them alone. */
bool plan_returns(const struct plan *, const struct job *);

#endif
