/* sheet.h - a table that is open as long as there are reports of its rows. */
#ifndef CLI_SHEET_H
#define CLI_SHEET_H

#include "cli/inputs/intake.h"
#include "cli/inputs/tables.h"

/* All of it lives in ARENA.  ROWS is NULL where it cannot be read.  USERS are
 * jobs that hold it; IS_READ: no more of them come. */
struct sheet {
	struct arena arena;
	struct rows *rows;
	const char *path;
	size_t users, count;
	bool is_listed, is_read;
};

/* Open the table PATH, read from FROM, for INTAKE.  Faults point into it; where
 * there are errors it has no rows. */
struct sheet *sheet_open(const struct intake *, const char *path,
			 const char *from, struct faults *);

/* Make JOB a user, one of the whole table. */
void sheet_use(struct sheet *, struct job *);

/* Make JOB a user, of the next row, or of all where they are records; where it
 * ONLY_COUNTS there is no row in it.  False at the end, or with faults where
 * the table cannot be read on; it is one of the whole table then. */
bool sheet_next(struct sheet *, bool only_counts, struct arena *, struct job *,
		struct faults *);

/* No more rows will be asked for; a row of it is not needed any more. */
void sheet_close(struct sheet *);
void sheet_release(struct sheet *);

#endif
