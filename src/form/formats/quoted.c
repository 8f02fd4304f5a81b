/* quoted.c - quotes in pictures. */
#include "form/formats/quoted.h"

#include "base/text.h"

/* The length of the quote that S begins with, or 0. */
static size_t
quote(struct str s)
{
	static const struct str quotes[] = { STR_INIT("'"), STR_INIT("‘"),
					     STR_INIT("’") };

	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
		if (str_starts(s, quotes[i]))
			return quotes[i].len;
	return 0;
}

static struct str
take(struct str *rest)
{
	struct str from = *rest;

	text_next(rest);
	return str_slice(from, 0, from.len - rest->len);
}

bool
quoted_next(struct quoted *quoted, struct str *character, bool *is_literal)
{
	while (quoted->rest.len) {
		size_t len = quote(quoted->rest);
		size_t second = quote(str_from(quoted->rest, len));

		if (len && !second) {
			quoted->is_within = !quoted->is_within;
			quoted->rest = str_from(quoted->rest, len);
			continue;
		}
		*character = take(&quoted->rest);
		*is_literal = quoted->is_within || len;
		if (len)
			quoted->rest = str_from(quoted->rest, second);
		return true;
	}
	return false;
}
