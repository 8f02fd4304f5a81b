/* csv.c - one row out of a text. */
#include "answers/csv.h"

#include <string.h>

struct cursor {
	struct str text;
	size_t at;
	bool is_all;
	char separator;
	struct cells *cells;
};

static bool
ends_line(char c)
{
	return c == '\n' || c == '\r';
}

static bool
at_cell_end(const struct cursor *cursor)
{
	char c = cursor->text.data[cursor->at];

	return c == cursor->separator || ends_line(c);
}

/* A cell without quotes around it: those within are text. */
static void
read_plain(struct cursor *cursor)
{
	size_t from = cursor->at;

	while (cursor->at < cursor->text.len && !at_cell_end(cursor))
		cursor->at++;
	buf_put(&cursor->cells->text,
		str_slice(cursor->text, from, cursor->at));
}

/* How a quoted cell ends: with a quote; or not, as the text is cut or nobody
 * closes it; or there is more text behind that. */
enum quoted { QUOTED_WELL, QUOTED_CUT, QUOTED_OPEN, QUOTED_AFTER };

/* From the quote on; two quotes are one, and only one is the end. */
static enum quoted
read_quoted(struct cursor *cursor)
{
	struct str text = cursor->text;

	for (cursor->at++;; cursor->at++) {
		size_t from = cursor->at;

		cursor->at += str_index(str_from(text, from), '"');
		buf_put(&cursor->cells->text,
			str_slice(text, from, cursor->at));
		if (cursor->at + 1 >= text.len && !cursor->is_all)
			return QUOTED_CUT;
		if (cursor->at == text.len)
			return QUOTED_OPEN;
		cursor->at++;
		if (cursor->at == text.len || text.data[cursor->at] != '"')
			return QUOTED_WELL;
		buf_char(&cursor->cells->text, '"');
	}
}

/* Blanks between the closing quote and the separator are nobody's. */
static enum quoted
skip_blanks(struct cursor *cursor)
{
	while (cursor->at < cursor->text.len && !at_cell_end(cursor)) {
		char c = cursor->text.data[cursor->at];

		if (c != ' ' && c != '\t')
			return QUOTED_AFTER;
		cursor->at++;
	}
	return QUOTED_WELL;
}

/* Take back what has been read of the cell that begins at FROM and at the
 * offset START of the cells' text, and read it as it stands. */
static void
read_broken(struct cursor *cursor, size_t from, size_t start,
	    enum quoted quoted)
{
	struct cells *cells = cursor->cells;

	cells->text.len = start;
	if (cells->wrong == MESSAGE_COUNT) {
		cells->wrong = quoted == QUOTED_OPEN ? MSG_QUOTE_OPEN
						     : MSG_QUOTE_AFTER;
		cells->wrong_at = start;
	}
	cursor->at = from;
	read_plain(cursor);
}

/* False where the text is cut. */
static bool
read_cell(struct cursor *cursor)
{
	size_t from = cursor->at, start = cursor->cells->text.len;
	enum quoted quoted = QUOTED_WELL;

	cells_open(cursor->cells);
	if (from == cursor->text.len || cursor->text.data[from] != '"') {
		read_plain(cursor);
	} else {
		quoted = read_quoted(cursor);
		if (quoted == QUOTED_WELL)
			quoted = skip_blanks(cursor);
		if (quoted == QUOTED_OPEN || quoted == QUOTED_AFTER)
			read_broken(cursor, from, start, quoted);
	}
	cells_close(cursor->cells, CELL_TEXT);
	return quoted != QUOTED_CUT;
}

/* Past LF, CR or CR LF; false where the LF may be still to come. */
static bool
end_line(struct cursor *cursor)
{
	struct str rest = str_from(cursor->text, cursor->at);

	if (rest.len < 2 && !cursor->is_all)
		return false;
	cursor->at += str_starts(rest, STR("\r\n")) ? 2 : rest.len > 0;
	return true;
}

bool
csv_read(struct str text, bool is_all, char separator, struct cells *cells,
	 size_t *used)
{
	struct cursor cursor = { text, 0, is_all, separator, cells };
	bool is_whole;

	for (;; cursor.at++) {
		is_whole = read_cell(&cursor);
		if (!is_whole || cursor.at == text.len ||
		    text.data[cursor.at] != separator)
			break;
	}
	is_whole = is_whole && end_line(&cursor);
	*used = cursor.at;
	return is_whole;
}

/* --- the separator -------------------------------------------------------- */

enum { SAMPLE = 64 };

/* MATCHES of the ROWS in the sample have CELLS each, as no others do as often;
 * the first row IS_ONE of them. */
struct vote {
	size_t matches, rows, cells;
	bool is_one;
};

static struct vote
count_votes(const size_t *counts, size_t count)
{
	struct vote best = { 0, count, 0, false };

	for (size_t i = 0; i < count; i++) {
		struct vote vote = { 0, count, counts[i],
				     counts[i] == counts[0] };

		for (size_t j = 0; j < count; j++)
			vote.matches += counts[j] == counts[i];
		if (counts[i] > 1 && vote.matches > best.matches)
			best = vote;
	}
	return best;
}

/* A row with a wrong quote matches none. */
static size_t
cells_of(const struct cells *cells)
{
	return cells->wrong == MESSAGE_COUNT ? cells->count : 0;
}

/* A row that is cut is one, although its cells are known of the first only. */
static struct vote
try_separator(struct str text, bool is_all, char separator, struct cells *cells)
{
	size_t counts[SAMPLE], count = 0;
	bool is_whole = true;
	struct vote vote;

	while (is_whole && text.len && count < SAMPLE) {
		size_t used;

		cells_begin(cells, 0, 0);
		is_whole = csv_read(text, is_all, separator, cells, &used);
		if (!cells_is_empty(cells) && (is_whole || !count))
			counts[count++] = cells_of(cells);
		text = str_from(text, used);
	}
	vote = count_votes(counts, count);
	vote.rows += !is_whole;
	return vote;
}

/* Rows that a wrong separator makes of the lines of cells are many: it counts
 * how many of all match, not how many match. */
static bool
is_better(struct vote vote, struct vote best)
{
	size_t ours = vote.matches * best.rows;
	size_t theirs = best.matches * vote.rows;

	if (ours != theirs)
		return ours > theirs;
	if (vote.is_one != best.is_one)
		return vote.is_one;
	return vote.cells > best.cells;
}

char
csv_guess(struct str text, bool is_all, struct cells *cells)
{
	static const char separators[] = { ',', ';', '\t', '|' };
	struct vote best = { 0, 1, 0, false };
	char found = ',';

	for (size_t i = 0; i < sizeof separators; i++) {
		struct vote vote =
			try_separator(text, is_all, separators[i], cells);

		if (!is_better(vote, best))
			continue;
		best = vote;
		found = separators[i];
	}
	return found;
}
