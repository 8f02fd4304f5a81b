/* teller.h - what people and programs are told of each report, in order. */
#ifndef CLI_TELLER_H
#define CLI_TELLER_H

#include "cli/batch/failed.h"
#include "cli/batch/journal.h"
#include "cli/batch/progress.h"
#include "cli/batch/tally.h"

struct teller {
	struct cli *cli;
	struct tally tally;
	struct progress progress;
	struct journal journal;
	struct failed failed;
	bool is_many;
};

/* Begin to tell of ALL reports, 0 where nobody knows how many; --log and
 * --failed are written only WITH_FILES.  False where they cannot be, which is
 * told. */
bool teller_start(struct teller *, struct cli *, size_t all, bool with_files);

/* Tell REPORT's faults; note it in --log with STATUS, and in --failed if it is
 * a wrong row; count it. */
void teller_take(struct teller *, struct report *, struct str status);

/* After teller_take: a note about a report; MSG_WROTE and the like. */
#define teller_note(teller, ...)                      \
	do {                                          \
		progress_hide(&(teller)->progress);   \
		cli_note((teller)->cli, __VA_ARGS__); \
	} while (0)

/* Put away what was told and written.  Reports that the run did not come to are
 * counted as not made. */
void teller_end(struct teller *);

/* Tell the sum in one line, if there may be more than one report. */
void teller_sum(const struct teller *);

#endif
