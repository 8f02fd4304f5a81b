/* table.h - a table with a report in each row, read as a stream. */
#ifndef ANSWERS_TABLE_H
#define ANSWERS_TABLE_H

#include "answers/row.h"

enum table_kind { TABLE_NONE, TABLE_CSV, TABLE_TSV, TABLE_XLSX };

/* What a file of this NAME is by its ending. */
enum table_kind table_kind_of(struct str name);

/* SEPARATOR 0 is found out from the first lines, ENCODING NULL is UTF-8, or
 * UTF-16 where a byte order mark says so (which wins over any ENCODING),
 * SHEET NULL is the first; otherwise it is a name or a number from 1. */
struct table_wishes {
	enum table_kind kind;
	char separator;
	const char *encoding;
	const char *sheet;
};

struct table;

/* Open the table in the file PATH, standard input where PATH is "-".  What is
 * told of it is about SOURCE, which outlives it.  NULL with a fault where it
 * cannot be read or has no rows at all.  Close it; it holds a file. */
struct table *table_open(struct arena *, const char *path,
			 const struct source *, const struct table_wishes *,
			 struct faults *);
void table_close(struct table *);

/* The first row that is not empty; it lives as long as the table's arena.  Its
 * cells end with the last that is not empty. */
const struct row *table_header(const struct table *);

/* Read the next row that is not empty into ROW, all of whose memory is ARENA's,
 * so that another thread may have it while the table is read on.  Too few
 * cells are empty ones: each row has as many as the header.  What is wrong with
 * this row goes to FAULTS and sets ROW->is_wrong.  False at the end, or with an
 * error that is about the whole table where it cannot be read on. */
bool table_next(struct table *, struct arena *, struct row *, struct faults *);

/* Step over the next row that is not empty; what is wrong with it alone is not
 * told.  False as table_next. */
bool table_skip(struct table *, struct faults *);

/* What stands between cells of the file, to write another like it; of a
 * workbook ';', which is what Excel reads where decimals stand behind a
 * comma. */
char table_separator(const struct table *);

#endif
