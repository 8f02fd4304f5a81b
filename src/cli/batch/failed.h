/* failed.h - --failed: the wrong rows as a table, to be mended and fed in
 * again. */
#ifndef CLI_FAILED_H
#define CLI_FAILED_H

#include "base/stream.h"
#include "cli/batch/batch.h"

/* STREAM is NULL where no table is wanted.  SHAPE is that of the columns, 0 as
 * long as no row came by. */
struct failed {
	const struct cli *cli;
	const char *path;
	struct stream *stream;
	uint64_t shape;
	bool is_broken; /* a row is not in it, which was told */
};

/* Begin the table, if --failed is given.  Returns whether there was no
 * fault. */
bool failed_open(struct failed *, const struct cli *, struct faults *);

/* A row came by: write it if it is wrong.  One of a table with other columns is
 * a fault. */
void failed_take(struct failed *, const struct report *, struct faults *);

/* Put it in place, if any row came by.  Returns whether there was no fault. */
bool failed_close(struct failed *, struct faults *);

/* Before the first report, for each table by its first row JOB: a fault where
 * --failed cannot take its rows beside those of the tables before, whose
 * columns are of *SHAPE (0 for none), or where it is the table itself. */
void failed_foresee(const struct cli *, const struct job *, uint64_t *shape,
		    struct faults *);

#endif
