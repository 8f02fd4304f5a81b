/* usage_checker.h - what usage*.c share. */
#ifndef CLI_USAGE_CHECKER_H
#define CLI_USAGE_CHECKER_H

#include "base/faults.h"
#include "cli/commands/usage.h"

struct usage_checker {
	struct arena *arena;
	const struct options *options;
	struct faults *faults;
};

/* A fault for each file that cannot be written. */
void usage_check_outputs(const struct usage_checker *);

#endif
