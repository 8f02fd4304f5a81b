/* intake.h - the reports to make, one after the other, out of all inputs. */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include "cli/cli.h"
#include "cli/input.h"
#include "cli/list.h"

/* One report to make.  NUMBER counts all of them from 1.  IS_LISTED: its input
 * was not on the command line, but in a list. */
struct job {
	size_t number;
	bool is_listed;
	struct input input;
};

/* An input that cannot be read twice, and is remembered.  */
struct kept;

/* Zeroed, then intake_open.  WORD is the next one of the command line. */
struct intake {
	const struct cli *cli;
	bool is_again; /* not the first time through */
	bool keeps;    /* what cannot be read twice is */
	size_t word, number;
	struct list list;
	struct kept *kept;
};

/* Returns whether all inputs have names; if not there is a fault. */
bool intake_open(struct intake *, const struct cli *, struct faults *);
void intake_close(struct intake *);

/* The next report to make, false after the last.  What it holds is ARENA's;
 * what is wrong with its input goes to FAULTS, whose memory outlives it. */
bool intake_next(struct intake *, struct arena *, struct job *,
		 struct faults *);

/* Begin again from the first. */
void intake_rewind(struct intake *);

/* Whether there may be more than one report. */
bool intake_is_many(const struct cli *);

#endif
