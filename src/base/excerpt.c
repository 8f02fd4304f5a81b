/* excerpt.c - a line of an input, safe to print, and the caret below it. */
#include "base/excerpt.h"

#include "base/text.h"

/* Marks have no width, so what is shown is bounded in bytes, too. */
enum { EXCERPT_WIDTH = 76, EXCERPT_BYTES = 8 * EXCERPT_WIDTH, TAB_WIDTH = 1 };

/* --- text that is safe on a terminal ------------------------------------ */

/* Characters that would move the cursor, turn the direction of writing, or
 * not be seen at all. */
static bool
is_unseen(int c)
{
	return c < 0 || text_is_control(c) || c == '\t' || text_is_turning(c) ||
	       (c >= 0x200B && c <= 0x200D) || c == 0x2028 || c == 0x2029 ||
	       (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

static int
seen(int c)
{
	if (c == '\t')
		return ' ';
	if (c >= 0 && c < 0x20)
		return 0x2400 + c;
	if (c == 0x7F)
		return 0x2421;
	return 0xFFFD;
}

static size_t
seen_width(int c)
{
	if (c >= 0x20 && c < 0x7F)
		return 1;
	return is_unseen(c) ? TAB_WIDTH : (size_t)text_char_width(c);
}

void
excerpt_put_seen(struct buf *out, struct str text)
{
	while (text.len) {
		struct str at = text;
		int c = text_next(&text);

		if (is_unseen(c))
			buf_codepoint(out, seen(c));
		else
			buf_put(out, str_slice(at, 0, at.len - text.len));
	}
}

/* --- the excerpt ----------------------------------------------------------
 * Of a long line only the part around the slice is shown. */

struct excerpt {
	struct str text;
	size_t caret; /* cells before the slice */
	size_t width; /* cells of the slice, at least 1 */
	bool cut_left, cut_right;
};

static size_t
cells(struct str text)
{
	size_t width = 0;

	while (text.len)
		width += seen_width(text_next(&text));
	return width;
}

/* TEXT up to at most WIDTH cells. */
static struct str
fitting(struct str text, size_t width)
{
	struct str rest = text;

	while (rest.len) {
		struct str next = rest;
		size_t w = seen_width(text_next(&next));

		if (w > width || text.len - next.len > EXCERPT_BYTES)
			break;
		width -= w;
		rest = next;
	}
	return str_slice(text, 0, text.len - rest.len);
}

/* The end of TEXT, of at most WIDTH cells. */
static struct str
last_of(struct str text, size_t width)
{
	size_t left = cells(text);

	while (left > width || text.len > EXCERPT_BYTES / 2)
		left -= seen_width(text_next(&text));
	return text;
}

static struct excerpt
make_excerpt(const struct position *position, size_t slice_len)
{
	struct str line = position->text, before, slice;
	struct excerpt excerpt;
	size_t most = line.len - position->offset, shown;

	before = last_of(str_slice(line, 0, position->offset),
			 EXCERPT_WIDTH / 2);
	shown = cells(before);
	excerpt.cut_left = before.len < position->offset;
	line = str_from(line, position->offset - before.len);
	slice = str_slice(line, before.len,
			  before.len + (slice_len < most ? slice_len : most));
	excerpt.text = fitting(line, EXCERPT_WIDTH);
	excerpt.cut_right = excerpt.text.len < line.len;
	excerpt.caret = shown + excerpt.cut_left;
	excerpt.width = cells(slice);
	if (excerpt.width > EXCERPT_WIDTH - shown)
		excerpt.width = EXCERPT_WIDTH - shown;
	if (excerpt.width == 0)
		excerpt.width = 1;
	return excerpt;
}

static void
put_margin(struct buf *out, size_t number, size_t width)
{
	size_t before = out->len;

	buf_put(out, STR("  "));
	if (number)
		buf_number(out, number, 0);
	if (out->len - before < width + 2)
		buf_fill(out, ' ', width + 2 - (out->len - before));
	buf_put(out, STR(" | "));
}

static size_t
digits(size_t number)
{
	size_t width = 1;

	for (; number >= 10; number /= 10)
		width++;
	return width;
}

void
excerpt_put(struct buf *out, const struct fault *fault,
	    const struct position *position, bool colour)
{
	struct excerpt excerpt = make_excerpt(position, fault->spot.at.len);
	bool numbered = !fault->spot.source->place;
	size_t margin = numbered ? digits(position->line) : 1;

	put_margin(out, numbered ? position->line : 0, margin);
	if (excerpt.cut_left)
		buf_put(out, STR("…"));
	excerpt_put_seen(out, excerpt.text);
	if (excerpt.cut_right)
		buf_put(out, STR("…"));
	buf_char(out, '\n');
	put_margin(out, 0, margin);
	buf_fill(out, ' ', excerpt.caret);
	if (colour)
		buf_put(out, STR("\033[1;32m"));
	buf_char(out, '^');
	buf_fill(out, '~', excerpt.width - 1);
	if (colour)
		buf_put(out, STR("\033[0m"));
	buf_char(out, '\n');
}
