/* scan.c - over the bytes once, knowing only tags and quotes. */
#include "opc/scan.h"

#include <string.h>

#include "base/buf.h"

/* --- encodings ----------------------------------------------------------- */

static bool
is_little_endian(struct str bytes)
{
	return str_starts(bytes, STR("\xFF\xFE")) ||
	       str_starts(bytes, STR("<\0"));
}

bool
scan_is_utf16(struct str bytes)
{
	return is_little_endian(bytes) || str_starts(bytes, STR("\xFE\xFF")) ||
	       str_starts(bytes, STR("\0<"));
}

static int
unit_at(struct str bytes, size_t i, bool little)
{
	const unsigned char *b = (const unsigned char *)bytes.data + i;

	if (i + 2 > bytes.len)
		return 0xFFFF;
	return little ? b[0] | b[1] << 8 : b[0] << 8 | b[1];
}

/* The character of a surrogate pair, 0xFFFF where it is none. */
static int
paired(int high, int low)
{
	if ((high & 0xFC00) != 0xD800 || (low & 0xFC00) != 0xDC00)
		return 0xFFFF;
	return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
}

struct str
scan_utf16(struct arena *arena, struct str bytes)
{
	struct buf text = { .arena = arena };
	bool little = is_little_endian(bytes);
	size_t i = unit_at(bytes, 0, little) == 0xFEFF ? 2 : 0;

	while (i < bytes.len) {
		int c = unit_at(bytes, i, little);

		i += 2;
		if ((c & 0xF800) == 0xD800) {
			c = paired(c, unit_at(bytes, i, little));
			i += 2;
		}
		buf_codepoint(&text, c);
	}
	return buf_str(&text);
}

struct str
scan_unmarked(struct str bytes)
{
	return str_starts(bytes, STR("\xEF\xBB\xBF")) ? str_from(bytes, 3)
						      : bytes;
}

/* --- tags ---------------------------------------------------------------- */

/* Things that begin with "<" and are no tags, and how each ends. */
static const struct {
	struct str begin, end;
} others[] = {
	{ STR_INIT("!--"), STR_INIT("-->") },
	{ STR_INIT("![CDATA["), STR_INIT("]]>") },
	{ STR_INIT("?"), STR_INIT("?>") },
};

/* The offset after what begins at AT, where AT is one of the others. */
static size_t
after_other(struct str bytes, size_t at)
{
	struct str rest = str_from(bytes, at);

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_starts(rest, others[i].begin)) {
			size_t end = str_find(rest, others[i].end);

			return at + (end < rest.len ? end + others[i].end.len
						    : rest.len);
		}
	return at;
}

/* The offset after the tag at AT; *QUOTED is how many values it has. */
static size_t
after_tag(struct str bytes, size_t at, size_t *quoted)
{
	*quoted = 0;
	for (; at < bytes.len && bytes.data[at] != '>'; at++) {
		char c = bytes.data[at];
		const char *end;

		if (c != '"' && c != '\'')
			continue;
		end = memchr(bytes.data + at + 1, c, bytes.len - at - 1);
		if (!end)
			return bytes.len;
		at = (size_t)(end - bytes.data);
		++*quoted;
	}
	return at;
}

static void
count_tag(struct tally *tally, bool is_end, size_t attributes)
{
	tally->elements += !is_end;
	tally->attributes += attributes;
	if (attributes > tally->most)
		tally->most = attributes;
}

/* AT is at the ">" of a tag or after another thing, so that a text between
 * two tags is longer than one byte. */
struct tally
scan_tags(struct str bytes)
{
	struct tally tally = { 0, 0, 0, 0 };
	size_t at = 0;

	while (at < bytes.len) {
		size_t text = str_index(str_from(bytes, at), '<');
		size_t other, quoted;

		tally.texts += text > 1;
		at += text + 1;
		if (at >= bytes.len)
			break;
		other = after_other(bytes, at);
		if (other != at) {
			tally.texts++;
			at = other;
			continue;
		}
		other = at;
		at = after_tag(bytes, at, &quoted);
		count_tag(&tally, bytes.data[other] == '/', quoted);
	}
	return tally;
}
