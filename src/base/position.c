/* position.c - counting lines and columns when a fault is told. */
#include "base/position.h"

#include "base/grid.h"
#include "base/text.h"

static size_t
line_start(struct str text, size_t at)
{
	while (at > 0 && text.data[at - 1] != '\n' && text.data[at - 1] != '\r')
		at--;
	return at;
}

/* How many C are in TEXT. */
static size_t
count(struct str text, char c)
{
	size_t n = 0, at;

	for (; (at = str_index(text, c)) < text.len; n++)
		text = str_from(text, at + 1);
	return n;
}

/* LF, CR and CR LF each end a line. */
size_t
position_lines(struct str text)
{
	size_t lines = count(text, '\n'), at;

	for (; (at = str_index(text, '\r')) < text.len;
	     text = str_from(text, at + 1))
		lines += at + 1 == text.len || text.data[at + 1] != '\n';
	return lines;
}

struct position
position_find(struct spot spot)
{
	struct position position = { 0, 0, { NULL, 0 }, 0 };
	struct str text, rest;
	size_t at, start, end = 0;

	if (!spot.source || !str_within(spot.source->text, spot.at))
		return position;
	text = spot.source->text;
	at = (size_t)(spot.at.data - text.data);
	start = line_start(text, at);
	rest = str_from(text, start);
	while (end < rest.len && rest.data[end] != '\n' &&
	       rest.data[end] != '\r')
		end++;
	position.line = grid_of(spot.source)
				? grid_of(spot.source)->number
				: position_lines(str_slice(text, 0, start)) + 1;
	position.text = str_slice(rest, 0, end);
	position.offset = at - start;
	position.column = 1 + text_length(str_slice(rest, 0, at - start));
	return position;
}

size_t
position_line(struct spot spot)
{
	return position_find(spot).line;
}
