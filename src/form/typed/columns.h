/* columns.h - which question each column of a table answers. */
#ifndef FORM_COLUMNS_H
#define FORM_COLUMNS_H

#include "answers/answers.h"
#include "answers/row.h"
#include "form/model/form.h"

/* What a column answers: FIELD, of the record NUMBER of LIST where that is not
 * NULL.  HEAD stands above it.  One that asks SHARED and others is there once
 * for each of them; otherwise that is NULL. */
struct column {
	size_t index;
	struct str head;
	const struct field *list;
	size_t number;
	const struct field *field;
	const struct field *shared;
};

/* Those that answer something: the fields of the form, then those of records,
 * record by record.  ROWS is the list of which each row is a record, NULL where
 * it is a report.  Several threads may read it. */
struct columns {
	const struct form *form;
	const struct field *rows;
	struct column *list;
	size_t count, cap;
};

/* The columns of a table with HEADER, whose rows are reports, or records of
 * ROWS where that is not NULL: each answers the question that its head names by
 * key, label or alias, numbering before it overlooked, or that MAP (lines KEY =
 * HEAD; may be NULL) gives it.  LIST.NUMBER.FIELD is a field of the record
 * NUMBER of a list.  A field without a column is asked in that of the one that
 * it is asked WITH.  Heads that name no question are one warning, but for those
 * that forms on the web add by themselves.  Two columns for one question, or
 * none for one that every report needs, are errors. */
struct columns *columns_read(struct arena *, const struct form *,
			     const struct field *rows, const struct row *header,
			     const struct answers *map, struct faults *);

/* ROW's cells as answers, as if they had been typed into a file of answers:
 * cleaned, each line a paragraph, or an item where the question takes a list.
 * Faults, also of cells without a value, go to FAULTS.  Everything lives in
 * ARENA or in ROW. */
struct answers *columns_answers(struct arena *, const struct columns *,
				const struct row *, struct faults *);

/* COUNT rows likewise, each a record of the COLUMNS' rows; SOURCE is the
 * table. */
struct answers *columns_records(struct arena *, const struct columns *,
				const struct source *, const struct row *,
				size_t count, struct faults *);

#endif
