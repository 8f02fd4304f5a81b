/* tag_next.c - where tags begin and end. */
#include "base/text.h"
#include "form/quote.h"
#include "form/tag.h"

/* The end of the tag that AFTER goes on with: the first }} that no filter has
 * in quotes.  A quote that is not closed before the next tag is none. */
static size_t
tag_end(struct str after)
{
	size_t first = str_find(after, STR("}}"));
	size_t bar = str_index(str_slice(after, 0, first), '|');
	struct str rest = str_from(after, bar);
	enum quote open = NO_QUOTE;

	if (bar == first)
		return first;
	while (rest.len && !str_starts(rest, STR("{{"))) {
		if (open == NO_QUOTE && str_starts(rest, STR("}}")))
			return after.len - rest.len;
		open = quote_after(open, text_next(&rest));
	}
	return first;
}

bool
tag_next(struct str *rest, struct str *before, struct str *inside,
	 bool *is_open)
{
	size_t open = str_find(*rest, STR("{{")), close;
	struct str after;

	*before = str_slice(*rest, 0, open);
	*rest = str_from(*rest, open);
	if (rest->len == 0)
		return false;
	after = str_from(*rest, 2);
	close = *is_open ? after.len : tag_end(after);
	if (close == after.len) {
		*is_open = true;
		*inside = str_slice(*rest, 0, 2);
		*rest = after;
		return true;
	}
	*inside = str_slice(after, 0, close);
	*rest = str_from(after, close + 2);
	return true;
}
