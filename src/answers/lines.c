/* lines.c - cutting and cleaning. */
#include "answers/lines.h"

#include "answers/clean.h"
#include "base/text.h"

/* The first C of TEXT, or its end. */
static const char *
find(struct str text, char c)
{
	return str_from(text, str_index(text, c)).data;
}

struct lines
lines_of(struct str text)
{
	return (struct lines){ text, find(text, '\n'), find(text, '\r') };
}

/* Each byte is looked at once for LF and once for CR, whichever ends the
 * lines. */
struct str
lines_next(struct lines *lines)
{
	struct str rest = lines->rest;
	const char *end = lines->lf < lines->cr ? lines->lf : lines->cr;
	size_t len = (size_t)(end - rest.data), cut = len;

	if (len < rest.len)
		cut++;
	if (cut < rest.len && lines->lf - lines->cr == 1)
		cut++;
	lines->rest = str_from(rest, cut);
	if (lines->lf < lines->rest.data)
		lines->lf = find(lines->rest, '\n');
	if (lines->cr < lines->rest.data)
		lines->cr = find(lines->rest, '\r');
	return str_slice(rest, 0, len);
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

	if (adder->source->is_usual || text_is_usual(trimmed))
		add_line(adder, answer, trimmed, trimmed);
	else
		add_pieces(adder, answer, at);
}
