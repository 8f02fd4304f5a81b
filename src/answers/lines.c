/* lines.c - cutting and cleaning. */
#include "answers/lines.h"

#include "answers/clean.h"
#include "base/text.h"

/* The offset of the first LF or CR.  Looked for in pieces, since both are, and a
 * file may be long and have the one only. */
static size_t
line_end(struct str text)
{
	enum { PIECE = 256 };

	for (size_t at = 0; at < text.len; at += PIECE) {
		size_t to = at + PIECE < text.len ? at + PIECE : text.len;
		struct str piece = str_slice(text, at, to);
		size_t end = str_index(piece, '\n');

		end = str_index(str_slice(piece, 0, end), '\r');
		if (end < piece.len)
			return at + end;
	}
	return text.len;
}

struct str
lines_next(struct str *rest)
{
	size_t end = line_end(*rest);
	struct str line = str_slice(*rest, 0, end);

	if (end < rest->len)
		end += str_starts(str_from(*rest, end), STR("\r\n")) ? 2 : 1;
	*rest = str_from(*rest, end);
	return line;
}

static void
add_line(const struct adder *adder, struct answer *answer, struct str at,
	 struct str text)
{
	if (text.len == 0)
		return;
	*arena_push_one(adder->arena, answer->lines, answer->nlines,
			answer->lines_cap) = (struct line){ at, text };
}

/* The length of the separator of lines that TEXT, which is not empty, begins
 * with, or 0: what spreadsheets and Word put for a break within a cell or a
 * paragraph, and those of Unicode. */
static size_t
separator(struct str text)
{
	static const struct str separators[] = {
		STR_INIT("\v"),
		STR_INIT("\f"),
		STR_INIT("\xE2\x80\xA8"),
		STR_INIT("\xE2\x80\xA9"),
	};

	if (*text.data != '\v' && *text.data != '\f' && *text.data != '\xE2')
		return 0;
	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
		if (str_starts(text, separators[i]))
			return separators[i].len;
	return 0;
}

/* Cut the piece before a separator off *REST, and that too. */
static struct str
next_piece(struct str *rest)
{
	struct str piece = *rest;
	size_t end = 0, len = 0;

	while (end < piece.len && !(len = separator(str_from(piece, end))))
		end++;
	*rest = str_from(piece, end + len);
	return str_slice(piece, 0, end);
}

/* AT may have to be cut and mended. */
static void
add_pieces(const struct adder *adder, struct answer *answer, struct str at)
{
	while (at.len) {
		struct str piece = text_trim(next_piece(&at));

		if (piece.len)
			add_line(adder, answer, piece,
				 clean(adder->arena, adder->source, piece,
				       adder->faults));
	}
}

void
lines_add(const struct adder *adder, struct answer *answer, struct str at)
{
	struct str trimmed = str_trim(at);

	if (clean_is_needless(trimmed))
		add_line(adder, answer, trimmed, trimmed);
	else
		add_pieces(adder, answer, at);
}
