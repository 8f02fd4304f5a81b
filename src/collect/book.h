/* book.h - what the sheets of a workbook share. */
#ifndef COLLECT_BOOK_H
#define COLLECT_BOOK_H

#include "collect/collection.h"
#include "collect/functions.h"
#include "collect/totals.h"

/* CELL_MAX: characters in a cell.  Of the sheet of data the first row names
 * the columns. */
enum { CELL_MAX = 32767, FIRST_ROW = 1 };

#define DATA_SHEET "Dữ liệu"
#define SUMMARY_SHEET "Tổng hợp"
#define MEND_SHEET "Cần sửa"

struct formats {
	lxw_format *title, *heading, *head, *text, *wrapped, *integer, *decimal,
		*date, *percent, *link;
};

/* SCRATCH is reset for each unit.  ROWS and MENDS count what stands in the
 * sheets below their heads.  COLUMNS are those of the fields on the sheet of
 * data; 0, which is the file's name, for those that are not shown. */
struct collection {
	struct arena *arena;
	struct arena scratch;
	const struct form *form;
	struct functions functions;
	lxw_workbook *book;
	lxw_worksheet *data, *summary, *mend;
	struct formats formats;
	struct totals totals;
	size_t rows, mends;
	size_t *columns, last_column;
};

/* TEXT into a cell, as much as one can hold. */
void book_text(struct collection *, lxw_worksheet *, size_t row, size_t column,
	       struct str text, lxw_format *);

/* Whether the end of TEXT does not go into a cell. */
bool book_is_long(struct str text);

/* The last row of the sheet of data, from 1; one below the heads at least. */
size_t book_last_row(const struct collection *);

/* The cells of FIELD on the sheet of data: 'Dữ liệu'!$B$2:$B$9. */
struct str book_range(struct collection *, const struct field *);

/* The heads, and one unit's row. */
void data_begin(struct collection *);
void data_add(struct collection *, const struct origin *, const struct record *,
	      struct faults *);
void data_end(struct collection *);

/* All of the sheet of sums. */
void summary_write(struct collection *);

/* The drawings beside them; CHOICES has, by field, the row where the table of
 * its choices begins, and NUMBERS that where its number stands. */
void charts_write(struct collection *, const size_t *choices,
		  const size_t *numbers);

#endif
