/* text_fold.c - normal forms and letter case, with a short way for what is
 * common. */
#include "base/text.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "base/buf.h"

/* Vietnamese as nearly everybody types it: letters below the combining marks
 * and Latin Extended Additional, whose members are all stable under NFC. */
static bool
is_stable(int c)
{
	return (c >= 0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00) ||
	       (c >= 0x2002 && c < 0x2070);
}

static bool
is_nfc(struct str text)
{
	while (text.len)
		if (!is_stable(text_next(&text)))
			return false;
	return true;
}

/* utf8proc's result in malloc's memory, moved to ARENA. */
static struct str
map(struct arena *arena, struct str text, int options)
{
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t len =
		utf8proc_map((const utf8proc_uint8_t *)text.data,
			     (utf8proc_ssize_t)text.len, &mapped,
			     (utf8proc_option_t)(options | UTF8PROC_STABLE));
	struct str result;

	if (len == UTF8PROC_ERROR_NOMEM)
		arena_fail(arena);
	if (len < 0)
		return text;
	result = arena_dup(arena,
			   (struct str){ (char *)mapped, (size_t)len });
	free(mapped);
	return result;
}

struct str
text_nfc(struct arena *arena, struct str text)
{
	return is_nfc(text) ? text : map(arena, text, UTF8PROC_COMPOSE);
}

static bool
is_word(int c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

/* Letters that do not decompose but are read as a plain one. */
static int
plain(int c)
{
	return c == 0x111 || c == 0xF0 ? 'd' : c;
}

static struct str
fold_words(struct arena *arena, struct str text)
{
	struct buf folded = { .arena = arena };
	bool between = false;

	while (text.len) {
		int c = plain(text_next(&text));

		if (c < 0 || !is_word(c)) {
			between = folded.len > 0;
			continue;
		}
		if (between)
			buf_char(&folded, '_');
		between = false;
		buf_codepoint(&folded, c);
	}
	return buf_str(&folded);
}

static bool
is_folded(struct str text)
{
	char before = '_';

	for (size_t i = 0; i < text.len; i++) {
		char c = text.data[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    !(c == '_' && before != '_'))
			return false;
		before = c;
	}
	return before != '_';
}

struct str
text_fold(struct arena *arena, struct str text)
{
	if (is_folded(text))
		return text;
	return fold_words(arena, map(arena, text,
				     UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
					     UTF8PROC_STRIPMARK |
					     UTF8PROC_CASEFOLD |
					     UTF8PROC_IGNORE));
}

static struct str
recase(struct arena *arena, struct str text,
       utf8proc_int32_t (*convert)(utf8proc_int32_t))
{
	struct buf out = { .arena = arena };

	while (text.len) {
		struct str at = text;
		int c = text_next(&text);

		if (c < 0)
			buf_put(&out, str_slice(at, 0, 1));
		else
			buf_codepoint(&out, convert(c));
	}
	return buf_str(&out);
}

struct str
text_upper(struct arena *arena, struct str text)
{
	return recase(arena, text, utf8proc_toupper);
}

struct str
text_lower(struct arena *arena, struct str text)
{
	return recase(arena, text, utf8proc_tolower);
}

struct str
text_capital(struct arena *arena, struct str text)
{
	struct str rest = text;

	while (rest.len) {
		struct str at = rest;
		int c = text_next(&rest);

		if (c >= 0 && is_word(c)) {
			size_t from = text.len - at.len;
			size_t to = text.len - rest.len;

			return arena_concat(
				arena, str_slice(text, 0, from),
				text_upper(arena, str_slice(text, from, to)),
				rest);
		}
	}
	return text;
}
