/* buf.c - growing bytes, and text escaped on its way in. */
#include "base/buf.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/text.h"

/* Twice as large, or as often that as MORE bytes want it. */
char *
buf_widen(struct buf *buf, size_t more)
{
	size_t cap = buf->cap ? buf->cap : 64;

	while (cap - buf->len < more)
		cap *= 2;
	buf->data = arena_grow(buf->arena, buf->data, buf->cap, cap);
	buf->cap = cap;
	return buf->data + buf->len;
}

void
buf_expect(struct buf *buf, size_t len)
{
	if (buf->cap - buf->len >= len)
		return;
	buf->data = arena_grow(buf->arena, buf->data, buf->cap, buf->len + len);
	buf->cap = buf->len + len;
}

void
buf_char(struct buf *buf, char c)
{
	*buf_room(buf, 1) = c;
	buf->len++;
}

void
buf_fill(struct buf *buf, char c, size_t count)
{
	if (count == 0)
		return;
	memset(buf_room(buf, count), c, count);
	buf->len += count;
}

void
buf_number(struct buf *buf, unsigned long n, int width)
{
	char digits[64];
	size_t i = sizeof digits;

	do {
		digits[--i] = (char)('0' + n % 10);
		width--;
	} while (n /= 10);
	if (width > 0)
		buf_fill(buf, '0', (size_t)width);
	buf_put(buf, (struct str){ digits + i, sizeof digits - i });
}

/* "-1.23456789012345e+03" is what snprintf makes of the most it is given. */
void
buf_real(struct buf *buf, double value, char point)
{
	enum { DIGITS = 15 };
	char text[32], digits[DIGITS];
	int exponent, count = DIGITS;

	snprintf(text, sizeof text, "%.*e", DIGITS - 1, fabs(value));
	digits[0] = text[0];
	memcpy(digits + 1, text + 2, DIGITS - 1);
	exponent = (int)strtol(text + DIGITS + 2, NULL, 10);
	while (count > 1 && digits[count - 1] == '0')
		count--;
	if (value < 0)
		buf_char(buf, '-');
	if (exponent < 0)
		buf_char(buf, '0');
	for (int i = exponent < 0 ? exponent + 1 : 0;
	     i <= exponent || i < count; i++) {
		if (i == exponent + 1)
			buf_char(buf, point);
		buf_char(buf, i >= 0 && i < count ? digits[i] : '0');
	}
}

void
buf_codepoint(struct buf *buf, int codepoint)
{
	char *end = buf_room(buf, 4);

	buf->len += (size_t)utf8proc_encode_char(codepoint,
						 (utf8proc_uint8_t *)end);
}

/* Where a byte may not stand for itself. */
enum { IN_TEXT = 1, IN_ATTRIBUTE = 2, ANYWHERE = IN_TEXT | IN_ATTRIBUTE };

static const unsigned char special[256] = {
	['&'] = ANYWHERE,      ['<'] = ANYWHERE,     ['>'] = ANYWHERE,
	['\r'] = ANYWHERE,     ['"'] = IN_ATTRIBUTE, ['\t'] = IN_ATTRIBUTE,
	['\n'] = IN_ATTRIBUTE,
};

static struct str
entity(char c)
{
	switch (c) {
	case '&':
		return STR("&amp;");
	case '<':
		return STR("&lt;");
	case '>':
		return STR("&gt;");
	case '"':
		return STR("&quot;");
	case '\t':
		return STR("&#9;");
	case '\n':
		return STR("&#10;");
	}
	return STR("&#13;");
}

/* Most texts have none, which memchr sees faster than a look at each byte. */
static bool
has_special(struct str text, unsigned char where)
{
	const char *c = where == IN_TEXT ? "&<>\r" : "&<>\r\"\t\n";

	if (text.len == 0)
		return false;
	while (*c && !memchr(text.data, *c, text.len))
		c++;
	return *c;
}

/* The longest run that stands for itself is copied, then one entity. */
static void
put_escaped(struct buf *buf, struct str text, unsigned char where)
{
	size_t clean = 0;

	if (!has_special(text, where)) {
		buf_put(buf, text);
		return;
	}
	for (size_t i = 0; i < text.len; i++) {
		if (!(special[(unsigned char)text.data[i]] & where))
			continue;
		buf_put(buf, str_slice(text, clean, i));
		buf_put(buf, entity(text.data[i]));
		clean = i + 1;
	}
	buf_put(buf, str_from(text, clean));
}

void
buf_xml(struct buf *buf, struct str text)
{
	put_escaped(buf, text, IN_TEXT);
}

void
buf_xml_attribute(struct buf *buf, struct str text)
{
	put_escaped(buf, text, IN_ATTRIBUTE);
}

void
buf_xml_from(struct buf *buf, size_t from)
{
	struct str text = str_from(buf_str(buf), from);

	if (!has_special(text, IN_TEXT))
		return;
	text = arena_dup(buf->arena, text);
	buf->len = from;
	buf_xml(buf, text);
}

static void
put_json_escape(struct buf *buf, int c)
{
	static const char hex[] = "0123456789abcdef";

	buf_put(buf, STR("\\u"));
	for (int shift = 12; shift >= 0; shift -= 4)
		buf_char(buf, hex[(c >> shift) & 15]);
}

/* What JSON forbids, and what a terminal would obey or not show. */
static bool
wants_json_escape(int c)
{
	return c == '\t' || text_is_control(c) ||
	       (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
	       (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/* A byte that is not UTF-8 becomes U+FFFD, so that the line stays JSON. */
void
buf_json(struct buf *buf, struct str text)
{
	for (size_t i = 0; i < text.len;) {
		int c = 0;
		utf8proc_ssize_t n = utf8proc_iterate(
			(const utf8proc_uint8_t *)text.data + i,
			(utf8proc_ssize_t)(text.len - i), &c);

		if (n <= 0) {
			buf_codepoint(buf, 0xFFFD);
			n = 1;
		} else if (wants_json_escape(c)) {
			put_json_escape(buf, c);
		} else {
			if (c == '"' || c == '\\')
				buf_char(buf, '\\');
			buf_put(buf, str_slice(text, i, i + (size_t)n));
		}
		i += (size_t)n;
	}
}

struct str
buf_str(const struct buf *buf)
{
	return (struct str){ buf->data, buf->len };
}
