/* text_nfc.c - normal forms, with a short way for what is common. */
#include "base/text.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "base/buf.h"

/* Vietnamese as nearly everybody types it: letters below the combining marks
 * (lead bytes up to 0xCB) and Latin Extended Additional (0xE1 0xB8 to 0xBB),
 * whose members are all stable under NFC; and punctuation. */
bool
text_is_plain(struct str text)
{
	while (text.len) {
		unsigned char lead = (unsigned char)text.data[0];
		struct str rest = text;
		int c;

		if (lead < 0xCC) {
			text = str_from(text, 1);
			continue;
		}
		c = text_next(&rest);
		if (!(c >= 0x1E00 && c < 0x1F00) &&
		    !(c >= 0x2002 && c < 0x2070))
			return false;
		text = rest;
	}
	return true;
}

/* utf8proc's result in malloc's memory, moved to ARENA. */
static struct str
compose(struct arena *arena, struct str text, utf8proc_option_t also)
{
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t len = utf8proc_map(
		(const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.len,
		&mapped, UTF8PROC_COMPOSE | UTF8PROC_STABLE | also);
	struct str result;

	if (len == UTF8PROC_ERROR_NOMEM)
		arena_fail(arena);
	if (len < 0)
		return text;
	result = arena_dup(arena, (struct str){ (char *)mapped, (size_t)len });
	free(mapped);
	return result;
}

bool
text_is_stacked(struct str text)
{
	size_t marks = 0;

	while (text.len) {
		if ((unsigned char)text.data[0] < 0xCC) {
			text = str_from(text, 1);
			marks = 0;
			continue;
		}
		if (utf8proc_get_property(text_next(&text))->combining_class)
			marks++;
		else
			marks = 0;
		if (marks > TEXT_MARKS)
			return true;
	}
	return false;
}

struct str
text_nfc(struct arena *arena, struct str text)
{
	return text_is_plain(text) ? text : compose(arena, text, 0);
}

struct str
text_casefold(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	if (text_is_ascii(text))
		return text_lower(arena, text);
	while (text.len) {
		size_t bad = text_invalid(text);

		buf_put(&out, compose(arena, str_slice(text, 0, bad),
				      UTF8PROC_CASEFOLD));
		text = str_from(text, bad);
		buf_put(&out, str_slice(text, 0, text.len > 0));
		text = str_from(text, text.len > 0);
	}
	return buf_str(&out);
}
