/* row.h - one row of a table: its cells, and where they stand. */
#ifndef ANSWERS_ROW_H
#define ANSWERS_ROW_H

#include "base/faults.h"

/* A spreadsheet knows numbers from texts.  Of a cell that shows no value it
 * keeps an error such as #N/A, which is its text then, or a formula that nobody
 * has worked out. */
enum cell_kind { CELL_TEXT, CELL_NUMBER, CELL_ERROR, CELL_FORMULA };

/* TEXT is a slice of the row's source, as it stands in the table: cleaning it
 * is for those who want it as an answer. */
struct cell {
	enum cell_kind kind;
	struct str text;
};

/* NUMBER is what a spreadsheet shows beside the row.  SOURCE is of this row
 * alone: its text are the cells, each ended by a line feed, and its place tells
 * of each slice of that text, and of each slice of a header cell, in which
 * column it stands.  IS_WRONG: there is a fault about how the row is written,
 * and its cells are as far as it could be read.  IS_1904: the spreadsheet
 * counts days from then. */
struct row {
	size_t number;
	const struct source *source;
	struct cell *cells;
	size_t count;
	bool is_wrong, is_1904;
};

#endif
