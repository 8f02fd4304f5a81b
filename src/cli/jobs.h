/* jobs.h - the reports to make, and where each of them goes. */
#ifndef CLI_JOBS_H
#define CLI_JOBS_H

#include "cli/cli.h"
#include "cli/input.h"
#include "cli/template.h"

/* OUTPUT is the path of the report, "-" for standard output; empty where the
 * answers that its name is made of are wrong.  KEY is that path for comparing
 * it with others, empty where nothing can collide. */
struct job {
	struct input input;
	struct str output;
	struct str key;
};

struct jobs {
	struct job *list;
	size_t count;
};

/* The jobs of all inputs in their order, with all names known and none of
 * them in the way of another, of a file that is there or of one that is read.
 * What is wrong goes to FAULTS; nothing may be written then. */
struct jobs jobs_plan(const struct cli *, const struct loaded *,
		      struct faults *);

#endif
