/* collection.h - the answers of many units as a workbook (SpreadsheetML): a row
 * each, what they add up to, and what could not be added. */
#ifndef COLLECT_COLLECTION_H
#define COLLECT_COLLECTION_H

#include "form/model/record.h"

struct collection;

/* Begin the workbook PATH, a new file, on answers to FORM.  ARENA and FORM must
 * outlive it.  Rows go to the disk as they come, so that memory does not grow
 * with them.  NULL with a fault where the library is absent. */
struct collection *collection_begin(struct arena *, const struct form *,
				    const char *path, struct faults *);

/* Where answers are from: the file NAME, the row PLACE in it or empty, and the
 * way from the workbook to the file. */
struct origin {
	struct str name, place, target;
};

/* Add the answers RECORD, which are without faults.  Of a value that is longer
 * than a cell can hold (32,767 characters) the end is left out, with a
 * warning. */
void collection_add(struct collection *, const struct origin *,
		    const struct record *, struct faults *);

/* The answers from there were not added, because of REASON. */
void collection_refuse(struct collection *, const struct origin *,
		       struct str reason, struct faults *);

/* Write what is left.  Returns whether all of it is on the disk; COLLECTION is
 * released in both cases. */
bool collection_end(struct collection *, struct faults *);

#endif
