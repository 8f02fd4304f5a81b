/* encoding.c - byte order marks, iconv, and signs of old encodings. */
#include "base/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "base/buf.h"
#include "base/text.h"

static const struct str utf8_mark = STR_INIT("\xEF\xBB\xBF");
static const struct str utf16le_mark = STR_INIT("\xFF\xFE");
static const struct str utf16be_mark = STR_INIT("\xFE\xFF");
static const struct str utf32le_mark = STR_INIT("\xFF\xFE\0\0");
static const struct str utf32be_mark = STR_INIT("\0\0\xFE\xFF");

/* Encodings with combining marks keep the last letter back for one. */
static void
flush(iconv_t how, struct buf *out)
{
	char chunk[64], *to = chunk;
	size_t room = sizeof chunk;

	iconv(how, NULL, NULL, &to, &room);
	buf_put(out, (struct str){ chunk, sizeof chunk - room });
}

/* Convert all of IN; *DONE is the offset where that stopped. */
static struct str
convert(struct arena *arena, iconv_t how, struct str in, size_t *done)
{
	struct buf out = { .arena = arena };
	char *from = (char *)in.data;
	size_t left = in.len, got = 0;

	while (left && got != (size_t)-1) {
		char chunk[4096], *to = chunk;
		size_t room = sizeof chunk;

		got = iconv(how, &from, &left, &to, &room);
		buf_put(&out, (struct str){ chunk, sizeof chunk - room });
		if (got == (size_t)-1 && errno == E2BIG)
			got = 0;
	}
	flush(how, &out);
	*done = in.len - left;
	return buf_str(&out);
}

static bool
decode_named(struct arena *arena, struct source *source, const char *encoding,
	     enum message message, struct faults *faults)
{
	iconv_t how = iconv_open("UTF-8", encoding);
	struct str in = source->text;
	size_t done = 0;

	if (how == (iconv_t)-1)
		arena_fail(arena);
	source->text = convert(arena, how, in, &done);
	iconv_close(how);
	if (str_starts(source->text, utf8_mark))
		source->text = str_from(source->text, utf8_mark.len);
	if (done == in.len)
		return true;
	fault(faults, message, spot_source(source), STR(""), str_of(encoding),
	      arena_number(arena, done + 1));
	return false;
}

static struct str
hex_byte(struct arena *arena, char byte)
{
	static const char digits[] = "0123456789ABCDEF";
	char hex[] = { '0', 'x', digits[(unsigned char)byte >> 4],
		       digits[byte & 15] };

	return arena_dup(arena, (struct str){ hex, sizeof hex });
}

/* The bytes as if they were Latin-1, which is how old encodings look. */
static struct str
as_latin1(struct arena *arena, struct str bytes)
{
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < bytes.len; i++)
		buf_codepoint(&out, (unsigned char)bytes.data[i]);
	return buf_str(&out);
}

/* Whether characters of UTF-8 outnumber the bytes that are not: chance makes
 * few of them in an old encoding, whose letters are each a byte. */
static bool
is_mostly_utf8(struct str text)
{
	size_t good = 0, bad = 0;

	while (text.len) {
		int c = text_next(&text);

		good += c >= 0x80;
		bad += c < 0;
	}
	return good > bad;
}

static bool
fault_legacy(struct arena *arena, const struct source *source, size_t at,
	     struct faults *faults)
{
	struct spot spot = { source, str_slice(source->text, at, at + 1) };

	if (is_mostly_utf8(source->text))
		return false;
	switch (encoding_legacy(as_latin1(arena, source->text))) {
	case LEGACY_IS_TCVN3:
		fault(faults, MSG_LEGACY_TCVN3, spot, STR(""));
		return true;
	case LEGACY_IS_VNI:
		fault(faults, MSG_LEGACY_VNI, spot, STR(""));
		return true;
	case LEGACY_IS_CP1258:
		fault(faults, MSG_LEGACY_CP1258, spot, STR(""));
		return true;
	case LEGACY_NONE:
		break;
	}
	return false;
}

/* A fault for the first bad byte of each line. */
static void
fault_invalid(struct arena *arena, const struct source *source,
	      struct faults *faults)
{
	struct str text = source->text;

	for (size_t at = 0; at < text.len;) {
		size_t bad = at + text_invalid(str_from(text, at));

		if (bad == text.len)
			return;
		fault(faults, MSG_NOT_UTF8,
		      ((struct spot){ source, str_slice(text, bad, bad + 1) }),
		      STR(""), hex_byte(arena, text.data[bad]));
		at = bad + str_index(str_from(text, bad), '\n');
	}
}

/* ASCII letters have a NUL each in UTF-16 and three in UTF-32; a stray NUL is a
 * character that may not stand in answers, and is found later. */
static bool
is_wide(const struct source *source, struct faults *faults)
{
	struct str text = source->text;
	size_t nuls = 0;

	for (size_t i = 0; i < text.len; i++)
		nuls += text.data[i] == '\0';
	if (nuls <= 1 || nuls <= text.len / 8)
		return false;
	fault(faults, nuls > text.len / 2 ? MSG_UTF32 : MSG_UTF16_UNMARKED,
	      spot_source(source), STR(""));
	return true;
}

static bool
decode_utf8(struct arena *arena, struct source *source, struct faults *faults)
{
	size_t bad;

	if (str_starts(source->text, utf8_mark))
		source->text = str_from(source->text, utf8_mark.len);
	if (is_wide(source, faults))
		return false;
	bad = text_invalid(source->text);
	if (bad == source->text.len)
		return true;
	if (!fault_legacy(arena, source, bad, faults))
		fault_invalid(arena, source, faults);
	return false;
}

bool
encoding_decode(struct arena *arena, struct source *source,
		const char *encoding, struct faults *faults)
{
	if (encoding)
		return decode_named(arena, source, encoding, MSG_NOT_ENCODING,
				    faults);
	if (str_starts(source->text, utf32le_mark) ||
	    str_starts(source->text, utf32be_mark)) {
		fault(faults, MSG_UTF32, spot_source(source), STR(""));
		return false;
	}
	if (str_starts(source->text, utf16le_mark))
		return decode_named(arena, source, "UTF-16LE", MSG_NOT_UTF16,
				    faults);
	if (str_starts(source->text, utf16be_mark))
		return decode_named(arena, source, "UTF-16BE", MSG_NOT_UTF16,
				    faults);
	return decode_utf8(arena, source, faults);
}

bool
encoding_known(const char *encoding)
{
	iconv_t how = iconv_open("UTF-8", encoding);

	if (how == (iconv_t)-1)
		return false;
	iconv_close(how);
	return true;
}
