/* encoding.c - byte order marks, iconv, and signs of old encodings. */
#include "base/encoding.h"

#include <iconv.h>

#include "base/buf.h"
#include "base/decoder.h"
#include "base/text.h"

/* Longer ones come first.  What follows no mark, or that of UTF-8, needs no
 * decoding. */
static const struct {
	struct str bytes;
	const char *encoding;
} marks[] = {
	{ STR_INIT("\xFF\xFE\0\0"), "UTF-32LE" },
	{ STR_INIT("\0\0\xFE\xFF"), "UTF-32BE" },
	{ STR_INIT("\xEF\xBB\xBF"), NULL },
	{ STR_INIT("\xFF\xFE"), "UTF-16LE" },
	{ STR_INIT("\xFE\xFF"), "UTF-16BE" },
};

/* What is saved by a word processor where text was meant. */
static const struct {
	struct str bytes, ending;
} others[] = {
	{ STR_INIT("PK\x03\x04"), STR_INIT(".docx, .xlsx") },
	{ STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
	  STR_INIT(".doc, .xls") },
	{ STR_INIT("{\\rtf"), STR_INIT(".rtf") },
	{ STR_INIT("%PDF-"), STR_INIT(".pdf") },
};

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

void
encoding_check(struct arena *arena, const struct source *source,
	       struct faults *faults)
{
	size_t bad = text_invalid(source->text);

	if (bad < source->text.len && !fault_legacy(arena, source, bad, faults))
		fault_invalid(arena, source, faults);
}

/* ASCII letters have a NUL each in UTF-16 and three in UTF-32; a stray NUL is a
 * character that may not stand in answers, and is found later. */
static bool
is_wide(const struct source *source, struct str start, struct faults *faults)
{
	size_t nuls = 0, first = 0;

	if (str_index(start, '\0') == start.len)
		return false;
	for (size_t i = 0; i < start.len; i++) {
		nuls += start.data[i] == '\0';
		first += start.data[i] == '\0' && i % 2 == 0;
	}
	if (nuls <= 1 || nuls <= start.len / 8)
		return false;
	fault(faults, nuls > start.len / 2 ? MSG_UTF32 : MSG_UTF16_UNMARKED,
	      spot_source(source), STR(""),
	      first > nuls / 2 ? STR("UTF-16BE") : STR("UTF-16LE"));
	return true;
}

static bool
is_other(const struct source *source, struct str start, struct faults *faults)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		if (!str_starts(start, others[i].bytes))
			continue;
		fault(faults, MSG_NOT_TEXT, spot_source(source), STR(""),
		      others[i].ending);
		return true;
	}
	return false;
}

bool
encoding_find(const struct source *source, struct str start,
	      const char **encoding, size_t *mark, struct faults *faults)
{
	size_t i = 0, count = sizeof marks / sizeof *marks;

	if (is_other(source, start, faults))
		return false;
	while (i < count && !str_starts(start, marks[i].bytes))
		i++;
	*mark = i < count ? marks[i].bytes.len : 0;
	if (i == count)
		return *encoding || !is_wide(source, start, faults);
	*encoding = marks[i].encoding;
	if (*mark == 4)
		fault(faults, MSG_UTF32, spot_source(source), STR(""));
	return *mark != 4 &&
	       (*encoding || !is_wide(source, str_from(start, *mark), faults));
}

void
encoding_refuse(const struct source *source, const char *encoding, size_t mark,
		size_t at, struct faults *faults)
{
	fault(faults, mark ? MSG_NOT_UTF16 : MSG_NOT_ENCODING,
	      spot_source(source), STR(""), str_of(encoding),
	      arena_number(faults->arena, at + 1));
}

static bool
decode(struct arena *arena, struct source *source, const char *encoding,
       size_t mark, struct faults *faults)
{
	struct decoder *decoder = decoder_new(arena, encoding);
	struct str bytes = str_from(source->text, mark);
	struct buf out = { .arena = arena };
	size_t done = decoder_put(decoder, bytes, true, &out);

	decoder_free(decoder);
	source->text = buf_str(&out);
	if (done < bytes.len)
		encoding_refuse(source, encoding, mark, mark + done, faults);
	return done == bytes.len;
}

bool
encoding_decode(struct arena *arena, struct source *source,
		const char *encoding, struct faults *faults)
{
	size_t mark, errors;

	if (!encoding_find(source, source->text, &encoding, &mark, faults))
		return false;
	if (encoding && !decode(arena, source, encoding, mark, faults))
		return false;
	if (!encoding)
		source->text = str_from(source->text, mark);
	source->is_usual = text_is_usual(source->text);
	if (encoding || source->is_usual)
		return true;
	errors = faults->errors;
	encoding_check(arena, source, faults);
	return faults->errors == errors;
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
