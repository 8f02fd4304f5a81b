/* planner.h - what is known while a plan is made. */
#ifndef CLI_PLANNER_H
#define CLI_PLANNER_H

#include "cli/batch/plan.h"
#include "cli/outputs/collide.h"

/* NAMES are those of SUSPECTS. */
struct planner {
	struct batch *batch;
	struct plan *plan;
	struct faults *faults;
	struct suspects suspects;
	struct output_names names;
	uint64_t shape; /* of the columns of --failed */
};

/* Whether files that are there may be replaced, so that they must not be those
 * that are read; whether the report is the first of a file that is read and may
 * not be written over. */
bool planner_replaces(const struct planner *);
bool planner_reads(const struct planner *, const struct report *);

/* Give REPORT its OUTPUT, and into BYTES what its name is compared with others
 * by; CONTEXT is a planner.  On any thread. */
void planner_name(void *context, struct worker *, struct report *);

#endif
