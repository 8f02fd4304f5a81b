/* text_usual.c - a quick look at what nearly everybody types. */
#include "base/text.h"

#include <string.h>

/* So many bytes are looked at at once, by vector instructions: nothing in the
 * loop over them leaves early. */
enum { BLOCK = 64 };

/* The letters of Latin-1 that Vietnamese has not, by their second byte, in
 * which capitals differ in one bit that is not looked at. */
static inline unsigned char
is_foreign(unsigned char second)
{
	return ((second & 0x06) == 0x06) | /* æ ç î ï ö ÷ þ ÿ */
	       ((second & 0x1C) == 0x04) | /* ä å æ ç */
	       ((second & 0x0B) == 0x0B) | /* ë ï û ÿ */
	       ((second & 0x1E) == 0x10) | /* ð ñ */
	       ((second & 0x1B) == 0x18);  /* ø ü */
}

/* Characters begin with ASCII, 0xC3 to 0xC7 (U+00C0 to U+01FF), 0xE1 0xB8 to
 * 0xBB (U+1E00 to U+1EFF) or 0xE2 0x80 0x90 to 0xA7 (U+2010 to U+2027).  Two
 * bytes stand before AT. */
static bool
is_usual_block(const unsigned char *at)
{
	unsigned char bad = 0;

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = at[i], one = at[i - 1], two = at[i - 2];
		unsigned char is_second = (one & 0xC0) == 0xC0;
		unsigned char is_third = (two & 0xE0) == 0xE0;
		unsigned char is_inner = (c & 0xC0) == 0x80;
		unsigned char is_white = (c == '\n') | /* LF, TAB, CR */
					 ((c & 0xFB) == '\t');
		unsigned char c3 = one == 0xC3, c4 = (one & 0xFC) == 0xC4;
		unsigned char e1 = one == 0xE1, e2 = one == 0xE2;

		bad |= is_inner ^ (is_second | is_third);
		bad |= ((c < 0x20) & (is_white ^ 1)) | (c == 0x7F);
		bad |= is_second & ((c3 | c4 | e1 | e2) ^ 1);
		bad |= c3 & is_foreign(c);
		bad |= -e1 & ((c ^ 0xB8) & 0xFC);
		bad |= -e2 & (c ^ 0x80);
		bad |= (two == 0xE2) & ((unsigned char)(c - 0x90) > 0x17);
	}
	return !bad;
}

/* The block of TEXT at FROM, with blanks for what is not there. */
static bool
is_usual_part(struct str text, size_t from)
{
	unsigned char bytes[2 + BLOCK];
	size_t before = from < 2 ? from : 2, to = from + BLOCK;

	memset(bytes, ' ', sizeof bytes);
	if (to > text.len)
		to = text.len;
	memcpy(bytes + 2 - before, text.data + from - before,
	       to - from + before);
	return is_usual_block(bytes + 2);
}

/* Blanks behind the last byte show whether it ends a character. */
bool
text_is_usual(struct str text)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	bool is_usual = true;

	for (size_t i = 0; is_usual && text.len && i < text.len + 2; i += BLOCK)
		is_usual = i >= 2 && i + BLOCK <= text.len
				   ? is_usual_block(bytes + i)
				   : is_usual_part(text, i);
	return is_usual;
}
