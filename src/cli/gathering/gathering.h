/* gathering.h - where the answers of many go: a workbook, a table, a report. */
#ifndef CLI_GATHERING_H
#define CLI_GATHERING_H

#include "cli/gathering/harvest.h"
#include "cli/gathering/summing.h"
#include "cli/options/cli.h"
#include "collect/collection.h"

enum gathering_kind {
	GATHERING_NONE,
	GATHERING_BOOK,
	GATHERING_TABLE,
	GATHERING_REPORT
};

/* What -o asks for, by its ending; a workbook on standard output. */
enum gathering_kind gathering_kind(const struct options *);

/* BOOK is made in the file SCRATCH, from whose place in FOLDER links lead. */
struct gathering {
	struct cli *cli;
	enum gathering_kind kind;
	struct collection *book;
	struct str scratch, folder;
	struct harvest table;
	struct summing report;
};

/* Begin what -o names, of answers to FORM; false where it cannot be, which is
 * told. */
bool gathering_begin(struct gathering *, struct cli *, const struct form *);

/* Add the answers RECORD of the file NAME, and the row PLACE of it or empty; or
 * that they are not added because of REASON. */
void gathering_add(struct gathering *, struct str name, struct str place,
		   const struct record *, struct faults *);
void gathering_refuse(struct gathering *, struct str name, struct str place,
		      struct str reason, struct faults *);

/* Write it where -o says; what is wrong is told. */
void gathering_end(struct gathering *);

/* Release what is left. */
void gathering_free(struct gathering *);

#endif
