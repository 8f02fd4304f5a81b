/* lines.c - cutting and cleaning. */
#include "answers/lines.h"

#include "answers/clean.h"
#include "base/text.h"

struct str
lines_next(struct str *rest)
{
	size_t end = 0;
	struct str line;

	while (end < rest->len && rest->data[end] != '\n' &&
	       rest->data[end] != '\r')
		end++;
	line = str_slice(*rest, 0, end);
	if (end < rest->len)
		end += str_starts(str_from(*rest, end), STR("\r\n")) ? 2 : 1;
	*rest = str_from(*rest, end);
	return line;
}

/* Most values have one line, so there is room for no more at first. */
static void
add_line(const struct adder *adder, struct answer *answer, struct str at)
{
	struct line line = { at, clean(adder->arena, adder->source, at,
				       adder->faults) };

	if (line.text.len == 0)
		return;
	if (answer->nlines == 0) {
		answer->lines = arena_new(adder->arena, struct line, 1);
		answer->lines_cap = 1;
	}
	*arena_push(adder->arena, answer->lines, answer->nlines,
		    answer->lines_cap) = line;
}

/* The offset of the first U+2028 or U+2029, or the length. */
static size_t
separator(struct str text)
{
	size_t at = 0;

	for (;; at++) {
		at += str_find(str_from(text, at), STR("\xE2\x80"));
		if (text.len - at < 3)
			return text.len;
		if (text.data[at + 2] == '\xA8' || text.data[at + 2] == '\xA9')
			return at;
	}
}

void
lines_add(const struct adder *adder, struct answer *answer, struct str at)
{
	struct str rest = at;

	while (rest.len) {
		size_t end = separator(rest);
		struct str piece = text_trim(str_slice(rest, 0, end));

		if (piece.len)
			add_line(adder, answer, piece);
		rest = str_from(rest, end < rest.len ? end + 3 : end);
	}
}
