/* harvest.h - the answers of reports as rows of one table, or as JSON. */
#ifndef CLI_HARVEST_H
#define CLI_HARVEST_H

#include "base/spool.h"
#include "cli/outputs/outlet.h"
#include "form/model/record.h"

/* KEYS are those of the columns; ROWS are put aside until all are known. */
struct harvest {
	struct arena *arena;
	struct spool *rows;
	struct str *keys;
	size_t count, cap;
};

void harvest_begin(struct harvest *, struct arena *);
void harvest_free(struct harvest *);

/* Add the answers of RECORD, read from FILE; false with a fault where the disk
 * fails. */
bool harvest_add(struct harvest *, struct str file, const struct record *,
		 struct faults *);

/* Print all that was added, as CSV (RFC 4180) that spreadsheets know for UTF-8:
 * one row for each file, one column for each question in the order in which
 * they came up.  Several answers to one are lines of a cell, records an array
 * of JSON.  What is wrong is told. */
void harvest_print(struct harvest *, struct cli *);

/* RECORD as one object, in a line of its own. */
void harvest_json(struct buf *, struct str file, const struct record *);

#endif
