/* quote.c - which quote closes which. */
#include "form/tags/quote.h"

#include "base/text.h"

static enum quote
quote_kind(int c)
{
	if (c == '"' || (c >= 0x201C && c <= 0x201F))
		return DOUBLE_QUOTE;
	if (c == '\'' || (c >= 0x2018 && c <= 0x201B))
		return SINGLE_QUOTE;
	return c == 0xAB || c == 0xBB ? ANGLE_QUOTE : NO_QUOTE;
}

enum quote
quote_after(enum quote open, int c)
{
	if (open == NO_QUOTE)
		return quote_kind(c);
	return quote_kind(c) == open ? NO_QUOTE : open;
}

bool
quote_strip(struct str quoted, struct str *text)
{
	struct str rest = quoted, last;
	enum quote kind = quoted.len ? quote_kind(text_next(&rest)) : NO_QUOTE;

	if (kind == NO_QUOTE || rest.len == 0)
		return false;
	last = str_from(rest, rest.len - 1);
	while (last.data > rest.data && (last.data[0] & 0xC0) == 0x80)
		last = (struct str){ last.data - 1, last.len + 1 };
	*text = str_slice(rest, 0, rest.len - last.len);
	return quote_kind(text_next(&last)) == kind;
}
