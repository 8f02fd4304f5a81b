/* intake.h - the reports to make, one after the other, out of all inputs. */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include "base/files.h"
#include "cli/inputs/input.h"
#include "cli/inputs/list.h"
#include "cli/options/cli.h"

/* A report to make out of a file, of answers or of a table whose rows are
 * records, or out of a row of a table; or word of a table that is not, of which
 * there is something to tell. */
enum job_kind { JOB_FILE, JOB_ROW, JOB_TABLE };

/* NUMBER counts reports from 1; it is 0 of JOB_TABLE.  IS_LISTED: its input was
 * not on the command line, but in a list.  LOOK is of a file of answers, and
 * only before intake_rewind.  SHEET is kept until intake_release. */
struct sheet;
struct job {
	enum job_kind kind;
	size_t number;
	bool is_listed;
	struct file_look look;
	struct input input;
	struct sheet *sheet;
};

/* How an input that cannot be read twice can be. */
struct kept;

/* Zeroed, then intake_open.  RECORDS is the list of which the rows of a table
 * are records, NULL where each is a report.  READS_AGAIN, set before the first
 * report: the same inputs are gone through several times.  ONLY_COUNTS,
 * set at any time: jobs of rows are made without these.  The rest is
 * intake.c's. */
struct intake {
	const struct cli *cli;
	const struct form *form;
	const struct field *records;
	const struct answers *map;
	bool reads_again, only_counts, is_again;
	size_t word, input, number;
	struct list list;
	struct kept *kept;
	struct sheet *sheet;
};

/* Take in the inputs of CLI, which are answers to FORM; false with a fault
 * where they have no names. */
bool intake_open(struct intake *, const struct cli *, const struct form *,
		 struct faults *);
void intake_close(struct intake *);

/* The next job, false after the last.  What it holds is ARENA's or its table's;
 * what is wrong goes to FAULTS, whose memory lives as long. */
bool intake_next(struct intake *, struct arena *, struct job *,
		 struct faults *);

/* JOB is done, and not needed any more.  It may be zeroed. */
void intake_release(struct job *);

/* Begin again from the first; all jobs must be done. */
void intake_rewind(struct intake *);

/* Whether there may be more than one report. */
bool intake_is_many(const struct options *);

#endif
