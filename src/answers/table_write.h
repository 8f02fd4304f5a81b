/* table_write.h - rows written back as a table, with what is to be mended. */
#ifndef ANSWERS_TABLE_WRITE_H
#define ANSWERS_TABLE_WRITE_H

#include "answers/row.h"
#include "base/buf.h"

/* The head of the last column, in both languages: a table that has it is read
 * without it. */
bool table_is_remarks(struct str folded_head);
struct str table_remarks_head(enum language);

/* The first line of a table of wrong rows: the byte order mark by which
 * spreadsheets know UTF-8, HEADER's cells but a column of remarks, and the head
 * of one.  table_write_row: ROW's cells in the same columns, and REMARKS. */
void table_write_header(struct buf *, char separator, const struct row *header,
			enum language);
void table_write_row(struct buf *, char separator, const struct row *header,
		     const struct row *, struct str remarks);

/* The texts of the errors in FAULTS with the heads of their columns, one below
 * the other. */
struct str table_remarks(struct arena *, const struct faults *, enum language);

#endif
