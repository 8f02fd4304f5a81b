/* tag_next.c - where tags begin and end. */
#include "base/text.h"
#include "form/tags/quote.h"
#include "form/tags/tag.h"

/* How many of BRACE TEXT begins with. */
static size_t
count_braces(struct str text, char brace)
{
	size_t count = 0;

	while (count < text.len && text.data[count] == brace)
		count++;
	return count;
}

/* REST of what follows a {{; the QUOTE that is open there, and the FIRST }},
 * which may be in it. */
struct scan {
	struct str rest;
	size_t first;
	enum quote quote;
	bool is_filter, has_other;
};

static void
step(struct scan *scan)
{
	int c = text_next(&scan->rest);

	scan->is_filter |= c == '|';
	if (scan->is_filter)
		scan->quote = quote_after(scan->quote, c);
}

/* The end of the tag that AFTER goes on with: the first }} that no filter has
 * in quotes; the length where another tag begins before it.  A quote that is
 * not closed before the next tag is none; {{ may stand in quotes, but once, so
 * that what has no end is not read over and over. */
static size_t
tag_end(struct str after)
{
	struct scan scan = { .rest = after, .first = after.len };

	scan.rest = str_from(after, count_braces(after, '{'));
	while (scan.rest.len) {
		size_t at = after.len - scan.rest.len;
		bool is_free = scan.quote == NO_QUOTE || scan.has_other;

		if (str_starts(scan.rest, STR("}}"))) {
			if (is_free)
				return at;
			if (scan.first == after.len)
				scan.first = at;
		} else if (str_starts(scan.rest, STR("{{"))) {
			if (is_free || scan.first < at)
				return scan.first;
			scan.has_other = true;
		}
		step(&scan);
	}
	return scan.first;
}

bool
tag_next(struct str *rest, struct str *before, struct str *inside,
	 bool *is_open)
{
	size_t open = str_find(*rest, STR("{{")), close, extra;
	struct str after;

	*before = str_slice(*rest, 0, open);
	*rest = str_from(*rest, open);
	if (rest->len == 0)
		return false;
	after = str_from(*rest, 2);
	close = tag_end(after);
	*is_open = close == after.len;
	*inside =
		*is_open ? str_slice(*rest, 0, 2) : str_slice(after, 0, close);
	if (*is_open) {
		*rest = after;
		return true;
	}
	*rest = str_from(after, close + 2);
	extra = count_braces(*rest, '}');
	if (extra > count_braces(*inside, '{'))
		extra = count_braces(*inside, '{');
	*rest = str_from(*rest, extra);
	return true;
}
