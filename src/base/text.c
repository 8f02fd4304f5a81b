/* text.c - characters of UTF-8: taking, counting, trimming. */
#include "base/text.h"

#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

int
text_next(struct str *rest)
{
	utf8proc_int32_t c = (unsigned char)rest->data[0];
	utf8proc_ssize_t n = 1;

	if (c >= 0x80)
		n = utf8proc_iterate(
			(const utf8proc_uint8_t *)rest->data,
			(utf8proc_ssize_t)(rest->len < 4 ? rest->len : 4), &c);
	*rest = str_from(*rest, n > 0 ? (size_t)n : 1);
	return n > 0 ? c : -1;
}

/* How many bytes of ASCII TEXT begins with. */
static size_t
ascii(struct str text)
{
	size_t len = 0;
	uint64_t eight;

	while (len + sizeof eight <= text.len) {
		memcpy(&eight, text.data + len, sizeof eight);
		if (eight & 0x8080808080808080u)
			break;
		len += sizeof eight;
	}
	while (len < text.len && (unsigned char)text.data[len] < 0x80)
		len++;
	return len;
}

size_t
text_invalid(struct str text)
{
	struct str rest = text;

	for (;;) {
		size_t at;

		rest = str_from(rest, ascii(rest));
		at = text.len - rest.len;
		if (rest.len == 0 || text_next(&rest) < 0)
			return at;
	}
}

bool
text_is_blank(int c)
{
	return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 ||
	       c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
	       c == 0x205F;
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

struct str
text_trim(struct str text)
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
