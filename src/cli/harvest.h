/* harvest.h - the answers of reports as rows of one table, or as JSON. */
#ifndef CLI_HARVEST_H
#define CLI_HARVEST_H

#include "base/buf.h"
#include "form/record.h"

/* A column of a table: the KEY of a question. */
struct harvest_cell {
	struct str key, text;
};

struct harvest_row {
	struct str file;
	struct harvest_cell *cells;
	size_t count, cap;
};

/* Set ARENA, leave the rest zero. */
struct harvest {
	struct arena *arena;
	struct harvest_row *rows;
	size_t count, cap;
};

/* Add the answers of RECORD, read from FILE. */
void harvest_add(struct harvest *, struct str file, const struct record *);

/* All that was added, as CSV (RFC 4180) that spreadsheets know for UTF-8: one
 * row for each file, one column for each question.  Several answers to one are
 * lines of a cell, records an array of JSON. */
void harvest_csv(struct buf *, const struct harvest *);

/* RECORD as one object, in a line of its own. */
void harvest_json(struct buf *, struct str file, const struct record *);

#endif
