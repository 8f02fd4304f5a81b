/* label.c - text of a template as the words of a question. */
#include "docx/wordml/label.h"

#include "base/buf.h"
#include "base/text.h"

static bool
is_in(int character, const char *set)
{
	struct str rest = str_of(set);

	while (rest.len)
		if (text_next(&rest) == character)
			return true;
	return false;
}

/* TEXT in one line: blanks of any kind one, what cannot be seen none. */
static struct str
one_line(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };
	bool is_blank = false;

	while (text.len) {
		int c = text_next(&text);

		if (c < 0 || c == 0x200B || c == 0x2060 || c == 0xFEFF)
			continue;
		if (text_is_blank(c) || text_is_control(c)) {
			is_blank = out.len > 0;
			continue;
		}
		if (is_blank)
			buf_char(&out, ' ');
		is_blank = false;
		buf_codepoint(&out, c == 0xD0 ? 0x110 : c);
	}
	return out.len ? text_nfc(arena, buf_str(&out)) : STR("");
}

/* TEXT without the marks of lists, dotted lines and colons around it. */
static struct str
bare(struct str text)
{
	static const char set[] = " .:;,…_-–—=+*•·(/|'\"“”‘’☐☒☑";
	size_t kept = 0;
	struct str rest = text;

	while (rest.len) {
		struct str from = rest;

		if (is_in(text_next(&rest), set) || from.data[0] == ')')
			continue;
		text = from;
		kept = 1;
		break;
	}
	if (!kept)
		return STR("");
	for (rest = text; rest.len;)
		if (!is_in(text_next(&rest), set))
			kept = (size_t)(rest.data - text.data);
	return str_slice(text, 0, kept);
}

/* Where the last clause of TEXT begins: behind "1. ", "a) ", "; ". */
static size_t
last_clause(struct str text)
{
	size_t at = 0;

	for (size_t i = 0; i + 1 < text.len; i++)
		if (text.data[i + 1] == ' ' &&
		    (text.data[i] == '.' || text.data[i] == ';' ||
		     text.data[i] == ':' || (i < 3 && text.data[i] == ')')))
			at = i + 2;
	return at;
}

/* A label has a letter, and no more than LABEL_LONGEST characters. */
static bool
is_label(struct arena *arena, struct str text)
{
	struct str folded = text_fold(arena, text);

	if (text_length(text) > LABEL_LONGEST || text_is_stacked(text))
		return false;
	for (size_t i = 0; i < folded.len; i++)
		if (folded.data[i] > '9' && folded.data[i] != '_')
			return true;
	return false;
}

struct str
label_last(struct arena *arena, struct str text)
{
	text = bare(one_line(arena, text));
	text = bare(str_from(text, last_clause(text)));
	return is_label(arena, text) ? text : STR("");
}

struct str
label_first(struct arena *arena, struct str text)
{
	text = bare(one_line(arena, text));
	text = bare(str_slice(text, 0, str_find(text, STR("; "))));
	return is_label(arena, text) ? text : STR("");
}
