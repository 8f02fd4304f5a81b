/* journal.h - --log: one line of JSON for each report. */
#ifndef CLI_JOURNAL_H
#define CLI_JOURNAL_H

#include <stdio.h>

#include "cli/batch/batch.h"

/* FILE is NULL where no lines are wanted, or no more of them. */
struct journal {
	const struct cli *cli;
	const char *path;
	FILE *file;
};

/* Open what --log names, if it is given.  What stands there already is an older
 * log, or stays without -f.  Returns whether there was no fault. */
bool journal_open(struct journal *, const struct cli *, struct faults *);

/* Write REPORT's line at once, so that a killed run leaves whole lines: what it
 * came to in the word STATUS, and its faults.  The first failure is a fault,
 * and ends the journal. */
void journal_put(struct journal *, const struct report *, struct str status,
		 struct faults *);

void journal_close(struct journal *);

#endif
