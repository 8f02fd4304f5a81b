/* table_write.h - rows written back as a table, with what is to be mended. */
#ifndef ANSWERS_TABLE_WRITE_H
#define ANSWERS_TABLE_WRITE_H

#include "answers/row.h"
#include "base/buf.h"

/* Whether the head of a column, folded, is that of such remarks, in either
 * language: a table that has it is read as if it had not. */
bool table_is_remarks(struct str folded);

/* TEXT as a cell, quoted where it must be (RFC 4180). */
void table_write_cell(struct buf *, struct str text, char separator);

/* The first line of a table of wrong rows: the byte order mark by which
 * spreadsheets know UTF-8, HEADER's cells but those of remarks, and a head for
 * remarks. */
void table_write_header(struct buf *, char separator, const struct row *header,
			enum language);

/* ROW, of a table with HEADER, in the same columns, then REMARKS; then cells
 * that it has and HEADER has not. */
void table_write_row(struct buf *, char separator, const struct row *header,
		     const struct row *, struct str remarks);

/* What the errors among FAULTS say, each with the head of its column or its
 * line and its remedy, one below the other. */
struct str table_remarks(struct arena *, const struct faults *, enum language);

#endif
