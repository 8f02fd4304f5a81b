/* settle.h - one answer out of what was given and what is seen now. */
#ifndef DOCX_SETTLE_H
#define DOCX_SETTLE_H

#include "docx/extract/assign.h"
#include "docx/extract/group.h"

/* The report that is read: ALL places of its page, and what was GIVEN to it,
 * which makes the record BEFORE, whose answers were printed by a template with
 * the fixed texts FRAME. */
struct settler {
	struct arena *arena;
	struct str frame;
	const struct form *form;
	struct shown_list all;
	const struct answers *given;
	const struct record *before;
	struct answers *answers;
	struct faults *faults;
};

/* The top level or one record of a list: its FIELDS, where it is SEEN, what it
 * was before and where its answers go.  GIVEN may be NULL, for a record that
 * is new. */
struct scope {
	const struct settler *settler;
	const struct fields *fields;
	struct shown_list seen;
	const struct section *given;
	const struct record *before;
	struct section *out;
};

/* The answers to all questions of SCOPE that are no lists of records.  What a
 * reader sees counts, and what was given is kept where it is what is seen or
 * where nothing is.  Places that do not agree are a fault at each. */
void settle_fields(const struct scope *);

/* Those of all lists of records. */
void settle_records(const struct settler *);

/* A place as a slice of its source, to be pointed at. */
struct str settle_at(const struct reading *);

#endif
