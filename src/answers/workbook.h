/* workbook.h - the rows of one sheet of an .xlsx file, one after the other. */
#ifndef ANSWERS_WORKBOOK_H
#define ANSWERS_WORKBOOK_H

#include "answers/cells.h"
#include "answers/table.h"

struct workbook;

/* As table_open, but that there may be no rows; workbook_next reads one that
 * has cells into the cells. */
struct workbook *workbook_open(struct arena *, const char *path,
			       const struct source *,
			       const struct table_wishes *, struct faults *);
bool workbook_next(struct workbook *, struct cells *, struct faults *);
void workbook_close(struct workbook *);

#endif
