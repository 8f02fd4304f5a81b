/* buf.h - bytes that are appended to; appending cannot fail. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"
#include "base/str.h"

/* Set ARENA, leave the rest zero. */
struct buf {
	struct arena *arena;
	char *data;
	size_t len;
	size_t cap;
};

/* Have room for LEN bytes more, so that they are not moved as they come. */
void buf_expect(struct buf *, size_t len);

/* The end of what is in it, with room for MORE bytes. */
char *buf_widen(struct buf *, size_t more);

static inline char *
buf_room(struct buf *buf, size_t more)
{
	if (buf->cap - buf->len < more)
		return buf_widen(buf, more);
	return buf->data + buf->len;
}

static inline void
buf_put(struct buf *buf, struct str s)
{
	if (s.len == 0)
		return;
	memcpy(buf_room(buf, s.len), s.data, s.len);
	buf->len += s.len;
}

void buf_char(struct buf *, char);

/* COUNT times C. */
void buf_fill(struct buf *, char c, size_t count);

/* The decimal digits of N, with zeros before them up to WIDTH. */
void buf_number(struct buf *, unsigned long n, int width);

/* VALUE, which is finite, to 15 digits and without an exponent, as spreadsheets
 * keep numbers; POINT before decimals. */
void buf_real(struct buf *, double value, char point);

/* CODEPOINT in UTF-8. */
void buf_codepoint(struct buf *, int codepoint);

/* TEXT as XML character data; in attributes quotes too.  TEXT is UTF-8
 * without characters that XML 1.0 forbids. */
void buf_xml(struct buf *, struct str text);
void buf_xml_attribute(struct buf *, struct str text);

/* What was put into it from byte FROM on becomes XML character data. */
void buf_xml_from(struct buf *, size_t from);

/* TEXT within a JSON string, without the quotes around it. */
void buf_json(struct buf *, struct str text);

/* What is in it now; good until the next append. */
struct str buf_str(const struct buf *);

#endif
