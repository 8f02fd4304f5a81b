/* tally.h - how many reports were made, and how many not. */
#ifndef CLI_TALLY_H
#define CLI_TALLY_H

#include "cli/batch/batch.h"

/* ALL is 0 where it is not known. */
struct tally {
	size_t all, made, current, wrong;
	uint64_t start;
};

void tally_start(struct tally *, size_t all);
void tally_count(struct tally *, const struct report *);

/* Tell all of it in one line. */
void tally_tell(const struct tally *, const struct cli *);

#endif
