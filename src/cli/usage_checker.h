/* usage_checker.h - what usage*.c share. */
#ifndef CLI_USAGE_CHECKER_H
#define CLI_USAGE_CHECKER_H

#include "base/faults.h"
#include "cli/usage.h"

struct usage_checker {
	struct arena *arena;
	const struct options *options;
	struct faults *faults;
};

/* The endings of Word files. */
enum { USAGE_WORDS = 4 };
extern const struct str usage_words[USAGE_WORDS];

/* Whether PATH ends in one of COUNT ENDINGS, in lower or upper case. */
bool usage_has_ending(struct str path, const struct str *endings, size_t count);

/* A fault for each file that cannot be written. */
void usage_check_outputs(const struct usage_checker *);

#endif
