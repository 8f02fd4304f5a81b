/* text_table.c - a window that moves over the text of a file. */
#include "answers/text_table.h"

#include <string.h>

#include "answers/csv.h"
#include "base/feed.h"
#include "base/position.h"

/* WINDOW is what has been read; what begins at FROM has not been used.  It has
 * memory of its own, as it grows. */
struct text_table {
	const struct source *source;
	struct feed *feed;
	struct arena own;
	struct buf window;
	size_t from;
	bool is_all;
	char separator;
	size_t number, line;
};

static struct str
unused(const struct text_table *table)
{
	return str_from(buf_str(&table->window), table->from);
}

/* Twice as much in the window at least, so that a row of many pieces is not
 * looked at again for each. */
static bool
read_more(struct text_table *table, struct faults *faults)
{
	size_t errors = faults->errors;
	struct buf *window = &table->window;
	struct str rest = unused(table);
	size_t wanted = 2 * rest.len + 1;

	if (rest.len)
		memmove(window->data, rest.data, rest.len);
	window->len = rest.len;
	table->from = 0;
	while (window->len < wanted && !table->is_all)
		table->is_all = !feed_more(table->feed, window, faults) ||
				feed_has_ended(table->feed);
	return faults->errors == errors;
}

/* "sep=;" in the first line is for spreadsheets, which do not show it. */
static bool
take_declared(struct text_table *table)
{
	struct str text = unused(table);

	if (!str_starts(text, STR("sep=")) || text.len < 6 ||
	    (text.data[5] != '\r' && text.data[5] != '\n'))
		return false;
	table->separator = text.data[4];
	table->from += str_starts(str_from(text, 5), STR("\r\n")) ? 7 : 6;
	table->line++;
	return true;
}

static void
choose_separator(struct text_table *table, const struct table_wishes *wishes)
{
	struct cells cells = { .text = { .arena = &table->own } };

	if (!take_declared(table))
		table->separator = wishes->kind == TABLE_TSV
					   ? '\t'
					   : csv_guess(unused(table),
						       table->is_all, &cells);
	if (wishes->separator)
		table->separator = wishes->separator;
}

struct text_table *
text_table_open(struct arena *arena, const char *path,
		const struct source *source, const struct table_wishes *wishes,
		struct faults *faults)
{
	struct text_table *table = arena_new(arena, struct text_table, 1);

	table->source = source;
	table->own.exhausted = arena->exhausted;
	table->window.arena = &table->own;
	table->feed = feed_open(arena, path, source, wishes->encoding, faults);
	if (!table->feed)
		return NULL;
	if (read_more(table, faults)) {
		choose_separator(table, wishes);
		return table;
	}
	text_table_close(table);
	return NULL;
}

void
text_table_close(struct text_table *table)
{
	feed_close(table->feed);
	arena_free(&table->own);
}

char
text_table_separator(const struct text_table *table)
{
	return table->separator;
}

static void
use(struct text_table *table, size_t used)
{
	table->line += position_lines(str_slice(unused(table), 0, used));
	table->from += used;
}

static bool
refuse_long(const struct text_table *table, struct faults *faults)
{
	fault(faults, MSG_ROW_TOO_BIG, spot_source(table->source), STR(""),
	      arena_number(faults->arena, TEXT_TABLE_ROW),
	      arena_number(faults->arena, table->line + 1));
	return false;
}

/* Read the row at the start of the window, which goes on to the end of the file
 * if IS_ALL.  False where it may go on behind the window. */
static bool
read_row(const struct text_table *table, bool is_all, struct cells *cells,
	 size_t *used)
{
	cells_begin(cells, table->number + 1, table->line + 1);
	return csv_read(unused(table), is_all, table->separator, cells, used);
}

/* The same of a window as long as a row may be, whose end is taken for that of
 * the file: a cell that is open till then is one that nobody closes. */
static bool
read_full(const struct text_table *table, struct cells *cells, size_t *used)
{
	return read_row(table, true, cells, used) &&
	       *used < unused(table).len && cells->wrong != MESSAGE_COUNT;
}

bool
text_table_next(struct text_table *table, struct cells *cells,
		struct faults *faults)
{
	const size_t most = (size_t)TEXT_TABLE_ROW << 20;
	size_t used;

	if (!unused(table).len && !table->is_all && !read_more(table, faults))
		return false;
	if (!unused(table).len)
		return false;
	while (!read_row(table, table->is_all, cells, &used)) {
		if (unused(table).len > most) {
			if (read_full(table, cells, &used))
				break;
			return refuse_long(table, faults);
		}
		if (!read_more(table, faults))
			return false;
	}
	table->number++;
	use(table, used);
	return true;
}
