/* text_fold.c - normal forms and letter case, with a short way for what is
 * common. */
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

/* Names of files mostly. */
static bool
is_ascii(struct str text)
{
	unsigned char all = 0;

	for (size_t i = 0; i < text.len; i++)
		all |= (unsigned char)text.data[i];
	return all < 0x80;
}

static struct str
lower_ascii(struct arena *arena, struct str text)
{
	char *lower = arena_grow(arena, NULL, 0, text.len);

	for (size_t i = 0; i < text.len; i++) {
		char c = text.data[i];

		lower[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
	}
	return (struct str){ lower, text.len };
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

	if (is_ascii(text))
		return lower_ascii(arena, text);
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

static bool
is_word(int c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		       (c >= 'A' && c <= 'Z');
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

struct folding {
	struct buf out;
	bool between; /* words */
};

static void
fold_character(struct folding *folding, int c)
{
	if (!is_word(c)) {
		folding->between = folding->out.len > 0;
		return;
	}
	if (folding->between)
		buf_char(&folding->out, '_');
	folding->between = false;
	if (c < 0x80)
		buf_char(&folding->out,
			 (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
	else
		buf_codepoint(&folding->out, c);
}

/* What C is made of, in lower case and without marks: maybe nothing. */
static void
fold_decomposed(struct folding *folding, int c)
{
	enum { LONGEST = 32 }; /* U+FDFA becomes 18 */
	utf8proc_int32_t parts[LONGEST];
	int boundary = 0;
	utf8proc_ssize_t count = utf8proc_decompose_char(
		c, parts, LONGEST,
		UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
			UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STABLE,
		&boundary);

	for (utf8proc_ssize_t i = 0; i < count && i < LONGEST; i++)
		fold_character(folding, plain(parts[i]));
}

/* What may stand in a folded text, and next to each other: what adds up to less
 * than 3 may not. */
static const unsigned char folded[256] = {
	['_'] = 1, ['0'] = 2, ['1'] = 2, ['2'] = 2, ['3'] = 2, ['4'] = 2,
	['5'] = 2, ['6'] = 2, ['7'] = 2, ['8'] = 2, ['9'] = 2, ['a'] = 2,
	['b'] = 2, ['c'] = 2, ['d'] = 2, ['e'] = 2, ['f'] = 2, ['g'] = 2,
	['h'] = 2, ['i'] = 2, ['j'] = 2, ['k'] = 2, ['l'] = 2, ['m'] = 2,
	['n'] = 2, ['o'] = 2, ['p'] = 2, ['q'] = 2, ['r'] = 2, ['s'] = 2,
	['t'] = 2, ['u'] = 2, ['v'] = 2, ['w'] = 2, ['x'] = 2, ['y'] = 2,
	['z'] = 2,
};

bool
text_is_folded(struct str text)
{
	int before = 1;

	for (size_t i = 0; i < text.len; i++) {
		int kind = folded[(unsigned char)text.data[i]];

		if (before + kind < 3)
			return false;
		before = kind;
	}
	return before == 2;
}

struct str
text_fold(struct arena *arena, struct str text)
{
	struct folding folding = { { .arena = arena }, false };

	if (text_is_folded(text))
		return text;
	while (text.len) {
		int c = text_next(&text);

		if (c < 0x80)
			fold_character(&folding, c);
		else
			fold_decomposed(&folding, c);
	}
	return buf_str(&folding.out);
}

/* The letters of ASCII from FIRST on change, all others as CONVERT has it. */
static struct str
recase(struct arena *arena, struct str text, char first,
       utf8proc_int32_t (*convert)(utf8proc_int32_t))
{
	struct buf out = { .arena = arena };

	buf_expect(&out, text.len);
	while (text.len) {
		char byte = text.data[0];
		int c = text_next(&text);

		if (c < 0)
			buf_char(&out, byte);
		else if (c >= 0x80)
			buf_codepoint(&out, convert(c));
		else
			buf_char(&out, c >= first && c < first + 26
					       ? (char)(c ^ 0x20)
					       : byte);
	}
	return buf_str(&out);
}

struct str
text_upper(struct arena *arena, struct str text)
{
	return recase(arena, text, 'a', utf8proc_toupper);
}

struct str
text_lower(struct arena *arena, struct str text)
{
	return is_ascii(text) ? lower_ascii(arena, text)
			      : recase(arena, text, 'A', utf8proc_tolower);
}

struct str
text_title(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	while (text.len) {
		size_t end = 0;

		while (end < text.len && text.data[end] != ' ')
			end++;
		while (end < text.len && text.data[end] == ' ')
			end++;
		buf_put(&out, text_capital(arena, str_slice(text, 0, end)));
		text = str_from(text, end);
	}
	return buf_str(&out);
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
