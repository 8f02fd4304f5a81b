/* columns.h - which question each column of a table answers. */
#ifndef FORM_COLUMNS_H
#define FORM_COLUMNS_H

#include "answers/answers.h"
#include "answers/row.h"
#include "form/form.h"

struct columns;

/* The columns of a table with HEADER: each answers the question that its head
 * names by key, label or alias, numbering before it overlooked, or that MAP
 * (lines KEY = HEAD; may be NULL) gives it.  LIST.NUMBER.FIELD is a field of
 * the record NUMBER of a list.  Heads that name no question are one warning,
 * unless forms on the web add them by themselves.  Two columns for one
 * question, or none for one that each report needs, are errors.  What is
 * returned may be read by several threads. */
struct columns *columns_read(struct arena *, const struct form *,
			     const struct row *header,
			     const struct answers *map, struct faults *);

/* ROW's cells as answers, as if they had been typed into a file of answers:
 * cleaned, each line a paragraph, or an item where the question takes a list.
 * Faults, also of cells without a value, go to FAULTS.  Everything lives in
 * ARENA or in ROW. */
struct answers *columns_answers(struct arena *, const struct columns *,
				const struct row *, struct faults *);

/* Whether column I is the one that tables of wrong rows end with, telling what
 * is to be mended: it is not written back. */
bool columns_is_remarks(const struct columns *, size_t i);

#endif
