/* progress.h - how far it is, for people who wait at a terminal. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/batch/tally.h"

/* IS_WANTED: somebody sees it.  NEXT is when the line is written anew. */
struct progress {
	const struct cli *cli;
	bool is_wanted, is_shown;
	uint64_t next;
};

/* One line on standard error, if that is a terminal and with neither -q nor
 * --diag=json, from one second on. */
void progress_start(struct progress *, const struct cli *);
void progress_show(struct progress *, const struct tally *);

/* Take the line away, so that something else can be told. */
void progress_hide(struct progress *);

#endif
