/* text_table.h - the rows of a .csv or .tsv file, one after the other. */
#ifndef ANSWERS_TEXT_TABLE_H
#define ANSWERS_TEXT_TABLE_H

#include "answers/cells.h"
#include "answers/table.h"

/* The most of one row, in MiB. */
enum { TEXT_TABLE_ROW = 4 };

struct text_table;

/* As table_open, but that there may be no rows; text_table_next reads one,
 * empty or not, into the struct. */
struct text_table *text_table_open(struct arena *, const char *path,
				   const struct source *,
				   const struct table_wishes *,
				   struct faults *);
bool text_table_next(struct text_table *, struct cells *, struct faults *);
void text_table_close(struct text_table *);
char text_table_separator(const struct text_table *);

#endif
