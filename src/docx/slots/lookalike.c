/* lookalike.c - braces, angles, commands. */
#include "docx/slots/lookalike.h"

#include "base/text.h"

/* What a name may begin with: a sign of a block, a picture or a value. */
#define SIGNS "#/^@%?="

/* Bytes between such signs; what is longer is not meant. */
enum { LONGEST = 128 };

/* IS_QUOTE: there are words between such signs in any text; Word writes the
 * blanks of a field's name as "_".  IS_RARE: only a key that is known makes a
 * tag of it. */
static const struct {
	struct str open, close;
	bool is_command, is_quote, is_rare;
} kinds[] = {
	{ STR_INIT("{%"), STR_INIT("%}"), true, false, false },
	{ STR_INIT("{"), STR_INIT("}"), false, false, false },
	{ STR_INIT("«"), STR_INIT("»"), false, true, false },
	{ STR_INIT("<<"), STR_INIT(">>"), false, false, false },
	{ STR_INIT("[["), STR_INIT("]]"), false, false, true },
	{ STR_INIT("<%"), STR_INIT("%>"), false, false, true },
	{ STR_INIT("｛｛"), STR_INIT("｝｝"), false, false, true },
};

size_t
lookalike_kinds(void)
{
	return sizeof kinds / sizeof *kinds;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool
is_inner(char c)
{
	return is_letter(c) || c == '_' || c == '.' || (c >= '0' && c <= '9');
}

bool
lookalike_is_word(struct str key)
{
	if (!key.len || !is_letter(key.data[0]))
		return false;
	for (size_t i = 0; i < key.len; i++)
		if (!is_inner(key.data[i]))
			return false;
	return true;
}

/* The key of NAME: without a sign before it, and the code of a field around. */
static struct str
key_of(struct str name)
{
	static const struct str field = STR_INIT("MERGEFIELD ");

	if (name.len && str_index(STR(SIGNS), name.data[0]) < sizeof SIGNS - 1)
		name = str_from(name, 1);
	if (str_starts(name, field))
		name = str_from(name, field.len);
	return text_trim(str_slice(name, 0, str_find(name, STR(" \\"))));
}

/* The last sign OPEN in TEXT, near its end; the length where there is none. */
static size_t
last_open(struct str text, struct str open)
{
	size_t from = text.len > LONGEST ? text.len - LONGEST : 0;

	for (size_t at = text.len; at-- > from;)
		if (str_starts(str_from(text, at), open))
			return at;
	return text.len;
}

/* Whether the piece [AT, END) of TEXT between the signs of KIND is of another
 * kind: of two braces at its end, or of a command. */
static bool
is_other(size_t kind, struct str text, size_t at, size_t end)
{
	struct str piece = str_slice(text, at, end);

	if (kinds[kind].is_command || piece.data[0] != '{')
		return false;
	return str_starts(str_from(text, end), STR("}")) ||
	       str_starts(piece, STR("{%"));
}

static struct lookalike
read(struct arena *arena, size_t kind, struct str found)
{
	struct str open = kinds[kind].open, close = kinds[kind].close;
	size_t from = str_find(found, open) + open.len;
	struct lookalike piece = { .found = found };
	struct str inner = str_slice(found, from, found.len - close.len);

	piece.is_command = kinds[kind].is_command;
	piece.name = text_trim(inner);
	piece.key = key_of(piece.name);
	piece.is_meant = piece.name.len == inner.len &&
			 lookalike_is_word(piece.key) && !kinds[kind].is_rare &&
			 text_fold(arena, piece.key).len > 0;
	if (kinds[kind].is_quote)
		piece.is_meant &= str_index(inner, '_') < inner.len;
	if (kinds[kind].is_quote && !lookalike_is_word(piece.key))
		piece.key.len = 0;
	return piece;
}

bool
lookalike_next(struct arena *arena, size_t kind, struct str text,
	       struct str *rest, struct lookalike *piece)
{
	struct str close = kinds[kind].close;

	for (size_t end; (end = str_find(*rest, close)) < rest->len;) {
		struct str before = str_slice(*rest, 0, end);
		size_t from = (size_t)(rest->data - text.data);
		size_t at = last_open(before, kinds[kind].open);

		end += close.len;
		*rest = str_from(*rest, end);
		if (at == before.len)
			continue;
		at += from;
		end += from;
		if (is_other(kind, text, at, end))
			continue;
		if (at && text.data[at] == '{' && text.data[at - 1] == '$')
			at--;
		*piece = read(arena, kind, str_slice(text, at, end));
		return true;
	}
	return false;
}
