/* text_fold.c - what keys are compared by, and letter case. */
#include "base/text.h"

#include <utf8proc.h>

#include "base/buf.h"

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

bool
text_is_ascii(struct str text)
{
	unsigned char all = 0;

	for (size_t i = 0; i < text.len; i++)
		all |= (unsigned char)text.data[i];
	return all < 0x80;
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
	return recase(arena, text, 'A', utf8proc_tolower);
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
