/* clean.c - one pass to see whether there is anything to do, one to do it. */
#include "answers/clean.h"

#include "base/buf.h"
#include "base/encoding.h"
#include "base/text.h"

enum { ETH = 0xD0, D_STROKE = 0x110 };

/* A letter that reads otherwise than it was typed could be a forged one. */
static bool
is_invisible(int c)
{
	return c == 0x200B || c == 0x2060 || c == 0xFEFF || text_is_turning(c);
}

static struct str
character_name(struct arena *arena, int c)
{
	static const char digits[] = "0123456789ABCDEF";
	struct buf name = { .arena = arena };

	buf_put(&name, STR("U+"));
	for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
		buf_char(&name, digits[(c >> shift) & 15]);
	return buf_str(&name);
}

/* Icelandic has words with Ð between small letters; Vietnamese begins with
 * it, so that only a capital one is taken for Đ. */
static void
put_clean(struct arena *arena, struct buf *out, int c, struct spot spot,
	  struct faults *faults)
{
	if (text_is_control(c)) {
		fault(faults, MSG_CONTROL, spot, STR(""),
		      character_name(arena, c));
	} else if (is_invisible(c)) {
		fault(faults, MSG_ZERO_WIDTH, spot, STR(""),
		      character_name(arena, c));
	} else if (c == ETH) {
		fault(faults, MSG_ETH, spot, STR(""));
		buf_codepoint(out, D_STROKE);
	} else {
		buf_codepoint(out, c);
	}
}

static struct str
mended(struct arena *arena, const struct source *source, struct str at,
       struct faults *faults)
{
	struct buf out = { .arena = arena };
	struct str rest = at;

	while (rest.len) {
		struct str before = rest;
		int c = text_next(&rest);

		before.len -= rest.len;
		put_clean(arena, &out, c, (struct spot){ source, before },
			  faults);
	}
	return buf_str(&out);
}

/* Bytes that what has to be mended begins with. */
static const bool is_suspect[256] = {
	[0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x04] = 1, [0x05] = 1,
	[0x06] = 1, [0x07] = 1, [0x08] = 1, [0x0A] = 1, [0x0B] = 1, [0x0C] = 1,
	[0x0D] = 1, [0x0E] = 1, [0x0F] = 1, [0x10] = 1, [0x11] = 1, [0x12] = 1,
	[0x13] = 1, [0x14] = 1, [0x15] = 1, [0x16] = 1, [0x17] = 1, [0x18] = 1,
	[0x19] = 1, [0x1A] = 1, [0x1B] = 1, [0x1C] = 1, [0x1D] = 1, [0x1E] = 1,
	[0x1F] = 1, [0x7F] = 1, [0xC2] = 1, [0xC3] = 1, [0xD8] = 1, [0xE2] = 1,
	[0xEF] = 1,
};

static bool
wants_mending(struct str text)
{
	while (text.len) {
		int c;

		if (!is_suspect[(unsigned char)text.data[0]]) {
			text = (struct str){ text.data + 1, text.len - 1 };
			continue;
		}
		c = text_next(&text);
		if (text_is_control(c) || is_invisible(c) || c == ETH)
			return true;
	}
	return false;
}

static void
check_legacy(const struct source *source, struct str at, struct faults *faults)
{
	struct spot spot = { source, at };

	switch (encoding_legacy(at)) {
	case LEGACY_IS_TCVN3:
		fault(faults, MSG_LEGACY_TCVN3, spot, STR(""));
		break;
	case LEGACY_IS_VNI:
		fault(faults, MSG_LEGACY_VNI, spot, STR(""));
		break;
	case LEGACY_IS_CP1258: /* or "giò" and "quì" */
	case LEGACY_NONE:
		break;
	}
}

static bool
is_one_line(struct str text)
{
	return str_index(text, '\n') == text.len &&
	       str_index(text, '\r') == text.len;
}

struct str
clean(struct arena *arena, const struct source *source, struct str at,
      struct faults *faults)
{
	struct str text = at;

	if (text_is_usual(at) && is_one_line(at))
		return str_trim(at);
	check_legacy(source, at, faults);
	if (wants_mending(at))
		text = mended(arena, source, at, faults);
	if (text_is_plain(text))
		return text_trim(text);
	if (text_is_stacked(text)) {
		fault(faults, MSG_STACKED, ((struct spot){ source, at }),
		      STR(""), arena_number(arena, TEXT_MARKS));
		return text_trim(text);
	}
	return text_trim(text_nfc(arena, text));
}
