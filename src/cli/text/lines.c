/* lines.c - wrapping and padding by the width on a terminal. */
#include "cli/text/lines.h"

#include "base/text.h"

enum { LINE_WIDTH = 78 };

static void
put_paragraph(struct buf *out, struct str prefix, struct str text)
{
	size_t width = text_width(prefix), used = 0;

	buf_put(out, prefix);
	while (text.len) {
		struct str word = str_cut(&text, ' ');
		size_t cells = text_width(word);

		if (!word.len)
			continue;
		if (used && width + used + 1 + cells > LINE_WIDTH) {
			buf_char(out, '\n');
			buf_put(out, prefix);
			used = 0;
		}
		if (used)
			buf_char(out, ' ');
		used += cells + (used > 0);
		buf_put(out, word);
	}
	buf_char(out, '\n');
}

void
lines_put(struct buf *out, struct str prefix, struct str text)
{
	do
		put_paragraph(out, prefix, str_cut(&text, '\n'));
	while (text.len);
}

void
lines_pad(struct buf *out, struct str text, size_t width)
{
	size_t cells = text_width(text);

	buf_put(out, text);
	if (width)
		buf_fill(out, ' ', cells < width ? width - cells : 2);
}
