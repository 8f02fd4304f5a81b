/* tables.h - tables written out in a test, read from a file. */
#ifndef TESTS_TABLES_H
#define TESTS_TABLES_H

#include "bench.h"

#include <stdio.h>
#include <unistd.h>

#include "answers/table.h"
#include "base/buf.h"

/* A file of its own with BYTES in it. */
static inline const char *
file_of(struct str bytes)
{
	static char path[] = "/tmp/test-table-XXXXXX";
	int fd;

	memcpy(strrchr(path, '-') + 1, "XXXXXX", 6);
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.data, bytes.len), bytes.len);
	close(fd);
	return path;
}

static inline struct table *
open_table(struct bench *bench, struct str bytes,
	   const struct table_wishes *wishes)
{
	const char *path = file_of(bytes);
	struct table *table;

	bench->faults = (struct faults){ .arena = &bench->arena };
	table = table_open(&bench->arena, path, &bench->source, wishes,
			   &bench->faults);
	unlink(path);
	return table;
}

static inline void
put_cells(struct buf *out, const struct row *row)
{
	static const char *const kinds[] = {
		[CELL_TEXT] = "",
		[CELL_NUMBER] = "#",
		[CELL_ERROR] = "!",
		[CELL_FORMULA] = "=",
	};

	buf_number(out, row->number, 0);
	buf_char(out, ':');
	for (size_t i = 0; i < row->count; i++) {
		if (i)
			buf_char(out, '|');
		buf_put(out, str_of(kinds[row->cells[i].kind]));
		buf_put(out, row->cells[i].text);
	}
	buf_put(out, row->is_wrong ? STR("?/") : STR("/"));
}

/* All rows, the header first: "1:a|b/2:c|d/", "#" before a number, "!" before
 * an error, "=" before a formula, "?" behind a row that is wrong.  Faults are
 * in BENCH. */
static inline struct str
rows_of(struct bench *bench, struct str bytes,
	const struct table_wishes *wishes)
{
	struct table *table = open_table(bench, bytes, wishes);
	struct buf out = { .arena = &bench->arena };
	struct row row;

	if (!table)
		return STR("");
	put_cells(&out, table_header(table));
	while (table_next(table, &bench->arena, &row, &bench->faults))
		put_cells(&out, &row);
	table_close(table);
	return buf_str(&out);
}

#endif
