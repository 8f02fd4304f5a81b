/* rows.h - rows of a table that show records, and rows that people added to
 * them. */
#ifndef DOCX_ROWS_H
#define DOCX_ROWS_H

#include <libxml/tree.h>

#include "base/arena.h"

enum { ROWS_COLUMNS = 64 };

/* CONTROLS[i] is one that shows the field of a record in column i, or NULL; the
 * rows that have them have so many CELLS; 0 for a table without records. */
struct rows {
	xmlNode *controls[ROWS_COLUMNS];
	size_t cells;
};

struct rows rows_of(struct arena *, xmlNode *table);

/* Whether ROW, of that table, has no controls and is not one of the template,
 * whose fixed texts have HASHES: people typed a record into it. */
bool rows_is_typed(struct arena *, const struct rows *, xmlNode *row,
		   struct str hashes);

/* The next cell of a row after NODE, itself if it is one; NULL after the
 * last. */
xmlNode *rows_cell(xmlNode *node);

/* How many columns CELL takes (17.4.17). */
size_t rows_width(const xmlNode *cell);

#endif
