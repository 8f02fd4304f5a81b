/* tag_lost.c - what is missing, and where. */
#include "form/tags/tag_lost.h"

#include "base/text.h"

/* --- no end --------------------------------------------------------------- */

static enum message
lost(struct str rest)
{
	size_t next = str_find(rest, STR("{{"));
	struct str own = str_slice(rest, 0, next);
	size_t brace = str_index(own, '}');

	if (brace < own.len && str_index(own, '{') > brace)
		return MSG_TAG_UNCLOSED_BRACE;
	return next < rest.len ? MSG_TAG_UNCLOSED_NEXT : MSG_TAG_UNCLOSED;
}

void
tag_refuse_open(const struct source *source, struct str open, struct str rest,
		struct faults *faults)
{
	fault(faults, lost(rest), ((struct spot){ source, open }), open);
}

/* --- no beginning --------------------------------------------------------- */

/* Bytes that a tag may have before its }}. */
enum { LONGEST = 128 };

/* The offset of the first }} in TEXT that two single braces before it do not
 * open; the length where there is none. */
static size_t
find_closing(struct str text)
{
	size_t depth = 0, i = 0;

	while (i < text.len) {
		char c = text.data[i++];

		if (c == '{')
			depth++;
		if (c != '}')
			continue;
		if (i == text.len || text.data[i] != '}') {
			depth -= depth > 0;
			continue;
		}
		if (depth < 2)
			return i - 1;
		depth -= 2;
		i++;
	}
	return text.len;
}

static bool
is_inner(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
	       (c & 0x80);
}

/* Where the word begins that TEXT ends in, but for blanks. */
static size_t
word_start(struct str text)
{
	size_t at = text.len;

	while (at && (text.data[at - 1] == ' ' || text.data[at - 1] == '\t'))
		at--;
	while (at && is_inner(text.data[at - 1]))
		at--;
	return at;
}

/* Where the key and filters begin that TEXT ends in. */
static size_t
key_start(struct str text)
{
	size_t at = word_start(text);

	for (;;) {
		struct str before = text_trim(str_slice(text, 0, at));

		if (!str_ends(before, STR("|")))
			return at;
		before.len--;
		at = word_start(str_slice(text, 0,
					  (size_t)(before.data - text.data) +
						  before.len));
	}
}

bool
tag_unopened(struct str *rest, struct unopened *found)
{
	size_t end = find_closing(*rest),
	       from = end > LONGEST ? end - LONGEST : 0;
	struct str near = str_slice(*rest, from, end), key;
	size_t at = near.len;

	if (end == rest->len)
		return false;
	while (at && near.data[at - 1] != '{' && near.data[at - 1] != '}')
		at--;
	found->has_brace = at && near.data[at - 1] == '{';
	if (!found->has_brace)
		at = key_start(near);
	key = str_from(near, at);
	found->key = text_trim(key);
	if (!found->has_brace)
		at = (size_t)(found->key.data - near.data);
	found->at = str_slice(near, at - found->has_brace, near.len + 2);
	*rest = str_from(*rest, end + 2);
	return true;
}
