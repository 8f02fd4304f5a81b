/* text.c - characters of UTF-8: taking, counting, trimming. */
#include "base/text.h"

#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

static bool
is_inner(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* The length of the character at AT if it is of the kinds that are nearly all:
 * ASCII, two bytes, three bytes that cannot be surrogates or too long.  0 for
 * what the library has to decide. */
static size_t
common(const unsigned char *at, size_t left)
{
	if (at[0] < 0x80)
		return 1;
	if (at[0] >= 0xC2 && at[0] < 0xE0 && left >= 2 && is_inner(at[1]))
		return 2;
	if (at[0] > 0xE0 && at[0] < 0xED && left >= 3 && is_inner(at[1]) &&
	    is_inner(at[2]))
		return 3;
	return 0;
}

static int
decode(struct str *rest)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n = utf8proc_iterate(
		(const utf8proc_uint8_t *)rest->data,
		(utf8proc_ssize_t)(rest->len < 4 ? rest->len : 4), &c);

	*rest = str_from(*rest, n > 0 ? (size_t)n : 1);
	return n > 0 ? c : -1;
}

int
text_next(struct str *rest)
{
	const unsigned char *at = (const unsigned char *)rest->data;
	size_t length = common(at, rest->len);

	if (length == 0)
		return decode(rest);
	*rest = str_from(*rest, length);
	if (length == 1)
		return at[0];
	if (length == 2)
		return (at[0] & 0x1F) << 6 | (at[1] & 0x3F);
	return (at[0] & 0x0F) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F);
}

/* Whether the BLOCK bytes at AT, of which two stand before, go on as common
 * characters do.  It does not leave early, so that the bytes are looked at all
 * at once by vector instructions. */
enum { BLOCK = 16 };

static bool
is_common_block(const unsigned char *at)
{
	unsigned char bad = 0;

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = at[i], one = at[i - 1], two = at[i - 2];
		unsigned char is = (c & 0xC0) == 0x80;
		unsigned char should_be = (one >= 0xC2) | (two >= 0xE1);

		bad |= (is ^ should_be) | (c == 0xC0) | (c == 0xC1) |
		       (c == 0xE0) | (c >= 0xED);
	}
	return !bad;
}

/* The first character of TEXT that begins at TO or behind; or where something
 * is that is none, which is ahead of TO.  AT begins one. */
static size_t
step(struct str text, size_t at, size_t to, bool *good)
{
	const unsigned char *bytes = (const unsigned char *)text.data;

	while (at < to && at < text.len) {
		size_t length = common(bytes + at, text.len - at);
		struct str rest = str_from(text, at);

		*good = length || decode(&rest) >= 0;
		if (!*good)
			return at;
		at = length ? at + length : text.len - rest.len;
	}
	return at;
}

/* A block may end within a character, so that the last one of it is looked at
 * again, unless another block follows. */
size_t
text_invalid(struct str text)
{
	const unsigned char *at = (const unsigned char *)text.data;
	size_t i = 0;
	bool good = true;

	while (good && i < text.len) {
		size_t to = i + BLOCK;

		if (i >= 2 && to < text.len && is_common_block(at + i)) {
			i = to;
			continue;
		}
		while (i > 0 && is_inner(at[--i]))
			;
		i = step(text, i, to, &good);
	}
	return i;
}

bool
text_is_blank(int c)
{
	if (c < 0xA0)
		return c == ' ' || c == '\t';
	return c == 0xA0 || c == 0x3000 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

/* The last character of TEXT, which is not empty. */
static struct str
last_character(struct str text)
{
	size_t from = text.len - 1;

	while (from > 0 && text.len - from < 4 &&
	       ((unsigned char)text.data[from] & 0xC0) == 0x80)
		from--;
	return str_from(text, from);
}

/* TEXT, which may have blanks of any script around it. */
static struct str
trim_any(struct str text)
{
	struct str rest = text;

	while (text.len && text_is_blank(text_next(&rest)))
		text = rest;
	while (text.len) {
		const struct str last = last_character(text);

		rest = last;
		if (!text_is_blank(text_next(&rest)) || rest.len)
			break;
		text.len -= last.len;
	}
	return text;
}

/* Behind ASCII blanks there are no others, unless a byte is not ASCII. */
struct str
text_trim(struct str text)
{
	text = str_trim(text);
	if (text.len && ((text.data[0] | text.data[text.len - 1]) & 0x80))
		return trim_any(text);
	return text;
}

size_t
text_length(struct str text)
{
	size_t length = 0;

	for (; text.len; length++)
		text_next(&text);
	return length;
}

int
text_char_width(int character)
{
	return character < 0 ? 1 : utf8proc_charwidth(character);
}

size_t
text_width(struct str text)
{
	size_t width = 0;

	while (text.len)
		width += (size_t)text_char_width(text_next(&text));
	return width;
}

bool
text_is_control(int c)
{
	return (c >= 0 && c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) ||
	       c == 0xFFFE || c == 0xFFFF;
}

bool
text_is_turning(int c)
{
	return c == 0x061C || c == 0x200E || c == 0x200F ||
	       (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
