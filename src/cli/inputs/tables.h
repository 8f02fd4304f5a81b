/* tables.h - inputs that are tables, from the command line to their columns. */
#ifndef CLI_TABLES_H
#define CLI_TABLES_H

#include "answers/table.h"
#include "cli/options/cli.h"
#include "form/check/check.h"
#include "form/typed/columns.h"

/* What the input PATH is: by --input-format, or else by its ending. */
enum table_kind tables_kind(const struct options *, const char *path);

/* Whether --separator and --input-format are given as something else than they
 * may be; that is told by the faults. */
void tables_check_options(struct arena *, const struct options *,
			  struct faults *);

/* The map that --map names, NULL where none is given.  What is wrong goes to
 * FAULTS. */
const struct answers *tables_map(const struct cli *, struct faults *);

/* A table with a report in each row, or a record.  PATH is as it was given. */
struct rows {
	const char *path;
	struct source source;
	struct table *table;
	struct columns *columns;
};

/* Open the table PATH, which is read from the file FROM, and whose rows are to
 * be answers to FORM, or where LIST is not NULL its records.  NULL with faults;
 * what is only unusual goes there, too.  Close it.  All of it lives in
 * ARENA. */
struct rows *rows_open(struct arena *, const struct cli *, const char *path,
		       const char *from, const struct form *,
		       const struct field *list, const struct answers *map,
		       struct faults *);
void rows_close(struct rows *);

/* The answers of a row, or of COUNT rows that are records; NULL where one is
 * wrong by itself. */
struct answers *rows_answers(struct arena *, const struct rows *,
			     const struct row *, size_t count, struct faults *);

#endif
