/* foreign.c - signs before a key, commands, expressions. */
#include "form/tags/foreign.h"

#include "base/text.h"

/* --- pieces --------------------------------------------------------------- */

static bool
is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

/* The first word of TEXT, up to a blank. */
static struct str
word_of(struct str text)
{
	size_t len = 0;

	while (len < text.len && text.data[len] != ' ' &&
	       text.data[len] != '\t')
		len++;
	return str_slice(text, 0, len);
}

/* Without a point before it. */
static struct str
key_of(struct str text)
{
	return str_from(text, str_starts(text, STR(".")));
}

/* --- a sign before the key ------------------------------------------------ */

static const struct {
	struct str sign, instead;
	bool opens;
} signs[] = {
	{ STR_INIT("../"), STR_INIT("{{%}}"), false },
	{ STR_INIT("@"), STR_INIT("{{% | image}}"), false },
	{ STR_INIT("%"), STR_INIT("{{% | image}}"), false },
	{ STR_INIT("*"), STR_INIT("{{#%}}{{.}}{{/%}}"), false },
	{ STR_INIT("+"), STR_INIT("{{#%}} … {{/%}}"), false },
	{ STR_INIT("?"), STR_INIT("{{#%}} … {{/%}}"), true },
	{ STR_INIT("$"), STR_INIT("{{%}}"), false },
	{ STR_INIT("~"), STR_INIT("{{%}}"), false },
	{ STR_INIT(":"), STR_INIT("{{%}}"), false },
	{ STR_INIT("."), STR_INIT("{{%}}"), false },
};

static bool
find_sign(struct arena *arena, struct str inside, struct foreign *foreign)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		struct str key = str_from(inside, signs[i].sign.len);

		if (!str_starts(inside, signs[i].sign) || !key.len ||
		    !is_name(key.data[0]))
			continue;
		key = str_slice(key, 0, str_index(key, '|'));
		key = str_slice(key, 0, str_index(key, '='));
		foreign->key = text_trim(key);
		foreign->opens = signs[i].opens;
		foreign->instead =
			arena_fill(arena, signs[i].instead, foreign->key);
		return true;
	}
	return false;
}

/* --- commands ------------------------------------------------------------- */

/* NAMED: there is a key behind the word.  LAST: the key is the last word. */
static const struct {
	struct str word, instead;
	bool is_named, opens, is_last;
} commands[] = {
	{ STR_INIT("#if"), STR_INIT("{{#%}} … {{/%}}"), true, true, false },
	{ STR_INIT("#each"), STR_INIT("{{#%}} … {{/%}}"), true, true, false },
	{ STR_INIT("#with"), STR_INIT("{{#%}} … {{/%}}"), true, true, false },
	{ STR_INIT("#foreach"), STR_INIT("{{#%}} … {{/%}}"), true, true, true },
	{ STR_INIT("#unless"), STR_INIT("{{^%}} … {{/%}}"), true, true, false },
	{ STR_INIT("@index"), STR_INIT(""), false, false, false },
	{ STR_INIT("@first"), STR_INIT(""), false, false, false },
	{ STR_INIT("@last"), STR_INIT(""), false, false, false },
	{ STR_INIT("@key"), STR_INIT(""), false, false, false },
	{ STR_INIT("this"), STR_INIT("{{.}}"), false, false, false },
	{ STR_INIT("range"), STR_INIT("{{#%}} … {{/%}}"), true, false, true },
	{ STR_INIT("FOR"), STR_INIT("{{#%}} … {{/%}}"), true, false, true },
	{ STR_INIT("IF"), STR_INIT("{{#%}} … {{/%}}"), true, false, false },
	{ STR_INIT("END-FOR"), STR_INIT("{{/…}}"), false, false, false },
	{ STR_INIT("END-FOR"), STR_INIT("{{/…}}"), true, false, false },
	{ STR_INIT("END-IF"), STR_INIT("{{/…}}"), false, false, false },
	{ STR_INIT("INS"), STR_INIT("{{%}}"), true, false, false },
	{ STR_INIT("IMAGE"), STR_INIT("{{% | image}}"), true, false, false },
	{ STR_INIT("LINK"), STR_INIT("{{% | link}}"), true, false, false },
	{ STR_INIT("insert_image"), STR_INIT("{{% | image}}"), true, false,
	  false },
};

/* The key that REST, behind the word, is about. */
static struct str
key_after(struct str rest, bool is_last)
{
	struct str key = word_of(rest);

	while (is_last && key.len < rest.len) {
		rest = text_trim(str_from(rest, key.len));
		key = word_of(rest);
	}
	key = key_of(key);
	return str_slice(key, 0, str_index(key, '('));
}

static bool
find_command(struct arena *arena, struct str inside, struct str otherwise,
	     struct foreign *foreign)
{
	struct str word = word_of(inside);
	struct str rest = text_trim(str_from(inside, word.len));

	if (str_eq(inside, STR("else"))) {
		foreign->instead = otherwise;
		return true;
	}
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (!str_eq(word, commands[i].word) ||
		    commands[i].is_named != (rest.len > 0))
			continue;
		foreign->key = key_after(rest, commands[i].is_last);
		foreign->opens = commands[i].opens && foreign->key.len;
		if (foreign->opens)
			foreign->word = str_from(word, 1);
		foreign->instead =
			arena_fill(arena, commands[i].instead, foreign->key);
		return true;
	}
	return false;
}

/* {{this.key}} */
static bool
find_this(struct arena *arena, struct str inside, struct foreign *foreign)
{
	if (!str_starts(inside, STR("this.")))
		return false;
	foreign->key = str_from(inside, 5);
	foreign->instead = arena_fill(arena, STR("{{%}}"), foreign->key);
	return true;
}

/* --- expressions ---------------------------------------------------------- */

/* key(…), key[…] */
static bool
is_call(struct str text)
{
	size_t len = 0;

	while (len < text.len &&
	       (is_name(text.data[len]) || text.data[len] == '.'))
		len++;
	if (!len || len == text.len || text.data[len] == ' ')
		return false;
	return text.data[len] == '[' ||
	       (text.data[len] == '(' && str_ends(text, STR(")")) &&
		str_index(text, ' ') == text.len);
}

/* Whether one of OPERATORS stands between other things in TEXT. */
static bool
has_operator(struct str text, struct str operators)
{
	while (text.len && !is_name(text.data[text.len - 1]))
		text.len--;
	for (size_t i = 1; i < text.len; i++)
		if (str_index(operators, text.data[i]) < operators.len)
			return true;
	return false;
}

/* Whether WORD is a key, as keys are written. */
static bool
is_plain(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((word.data[i] >= 'A' && word.data[i] <= 'Z') ||
		    (!is_name(word.data[i]) && word.data[i] != '.'))
			return false;
	return word.len > 0;
}

/* Whether TEXT is keys and one of OPERATORS, with blanks around, between each
 * two of them. */
static bool
is_calculation(struct str text, struct str operators)
{
	size_t count = 0;

	while (text.len) {
		struct str word = str_cut(&text, ' ');
		bool is_operator =
			word.len == 1 &&
			str_index(operators, word.data[0]) < operators.len;

		text = text_trim(text);
		if (count % 2 ? !is_operator : !is_plain(word))
			return false;
		count++;
	}
	return count > 2 && count % 2;
}

static bool
is_expression(struct str inside)
{
	static const struct str anywhere[] = {
		STR_INIT("!="),	 STR_INIT("&&"),  STR_INIT("()"),
		STR_INIT(" % "), STR_INIT(" : "),
	};
	static const struct str in_blocks[] = {
		STR_INIT(" and "),
		STR_INIT(" or "),
		STR_INIT("not "),
	};
	bool opens =
		str_starts(inside, STR("#")) || str_starts(inside, STR("^"));
	struct str text = str_slice(inside, 0, str_index(inside, '|'));

	if (str_find(inside, STR("||")) == text.len && text.len < inside.len)
		return true;
	if (has_operator(text_trim(str_from(text, opens)), STR("+*=<>^")) ||
	    is_calculation(text_trim(str_from(text, opens)), STR("-/")))
		return true;
	for (size_t i = 0; i < sizeof anywhere / sizeof *anywhere; i++)
		if (str_find(text, anywhere[i]) < text.len)
			return true;
	for (size_t i = 0; opens && i < sizeof in_blocks / sizeof *in_blocks;
	     i++)
		if (str_find(text, in_blocks[i]) < text.len)
			return true;
	return false;
}

bool
foreign_find(struct arena *arena, struct str inside, struct str otherwise,
	     struct foreign *foreign)
{
	bool calls;

	*foreign = (struct foreign){ .instead = STR(""), .word = STR("") };
	if (find_command(arena, inside, otherwise, foreign) ||
	    find_sign(arena, inside, foreign) ||
	    find_this(arena, inside, foreign))
		return true;
	foreign->opens =
		str_starts(inside, STR("#")) || str_starts(inside, STR("^"));
	foreign->key = str_from(inside, foreign->opens);
	calls = is_call(text_trim(
		str_slice(foreign->key, 0, str_index(foreign->key, '|'))));
	/* Labels may be keys, and have all kinds of signs in them. */
	if (!text_is_ascii(inside) || (!calls && !is_expression(inside)))
		return false;
	foreign->may_be_label = !calls;
	return true;
}
