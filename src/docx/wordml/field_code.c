/* field_code.c - reading the code of a field. */
#include "docx/wordml/field_code.h"

#include "base/text.h"

struct reader {
	struct arena *arena;
	struct str rest;
	struct field_code *code;
	const char *flags; /* the switches without arguments */
};

static const struct str straight = STR_INIT("\"");
static const struct str curly[] = { STR_INIT("“"), STR_INIT("”"),
				    STR_INIT("„") };

/* ECMA-376 part 1, 17.16.5; what is not here takes arguments. */
static const struct {
	struct str type;
	const char *flags;
} flags_of[] = {
	{ STR_INIT("ADDRESSBLOCK"), "d" },     { STR_INIT("ASK"), "o" },
	{ STR_INIT("CREATEDATE"), "hsu" },     { STR_INIT("DATABASE"), "ho" },
	{ STR_INIT("DATE"), "hlsu" },	       { STR_INIT("FILENAME"), "p" },
	{ STR_INIT("FILLIN"), "o" },	       { STR_INIT("HYPERLINK"), "hmn" },
	{ STR_INIT("INCLUDEPICTURE"), "dxy" }, { STR_INIT("INCLUDETEXT"), "!" },
	{ STR_INIT("LINK"), "abdhprtu" },      { STR_INIT("MERGEFIELD"), "mv" },
	{ STR_INIT("NOTEREF"), "fhp" },	       { STR_INIT("PAGEREF"), "hp" },
	{ STR_INIT("PRINTDATE"), "hsu" },      { STR_INIT("REF"), "fhnprtw" },
	{ STR_INIT("SAVEDATE"), "hsu" },       { STR_INIT("SEQ"), "chn" },
	{ STR_INIT("STYLEREF"), "lnprtw" },    { STR_INIT("SYMBOL"), "ahju" },
	{ STR_INIT("TOC"), "huwxz" },
};

static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The length of the blank that S begins with, or 0. */
static size_t
blank(struct str s)
{
	struct str rest = s;

	if (s.len == 0)
		return 0;
	if (s.data[0] == '\n' || s.data[0] == '\r')
		return 1;
	return text_is_blank(text_next(&rest)) ? s.len - rest.len : 0;
}

static void
skip_blanks(struct str *rest)
{
	for (size_t n; (n = blank(*rest)) > 0;)
		*rest = str_from(*rest, n);
}

/* The length of the curly quote that S begins with, or 0. */
static size_t
curly_quote(struct str s)
{
	for (size_t i = 0; i < sizeof curly / sizeof *curly; i++)
		if (str_starts(s, curly[i]))
			return curly[i].len;
	return 0;
}

static size_t
quote(struct str s)
{
	return str_starts(s, straight) ? straight.len : curly_quote(s);
}

/* Whether S begins with \" or \\. */
static bool
is_escape(struct str s)
{
	return s.len > 1 && s.data[0] == '\\' &&
	       (s.data[1] == '"' || s.data[1] == '\\');
}

/* Whether S begins with the name of a switch. */
static bool
is_switch(struct str s)
{
	return s.len > 1 && s.data[0] == '\\' && !is_escape(s) &&
	       s.data[1] > ' ' && s.data[1] < 0x7F;
}

/* Where REST, without an escape before it, begins with what ENDS looks for,
 * or its length. */
static size_t
reach(struct str rest, size_t (*ends)(struct str))
{
	size_t i = 0;

	while (i < rest.len && !ends(str_from(rest, i)))
		i += is_escape(str_from(rest, i)) ? 2 : 1;
	return i;
}

static size_t
straight_quote(struct str s)
{
	return str_starts(s, straight);
}

static struct str
unescaped(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	if (str_index(text, '\\') == text.len)
		return text;
	for (size_t i = 0; i < text.len; i++) {
		if (is_escape(str_from(text, i)))
			i++;
		buf_char(&out, text.data[i]);
	}
	return buf_str(&out);
}

/* Take a text that begins with a quote.  What a straight one begins a curly
 * one ends only where no straight one is left. */
static struct str
take_quoted(struct reader *reader)
{
	size_t len = quote(reader->rest), end;
	bool is_straight = straight_quote(reader->rest);
	struct str text = str_from(reader->rest, len);

	end = reach(text, is_straight ? straight_quote : quote);
	if (end == text.len)
		end = reach(text, curly_quote);
	reader->rest = str_from(text, end);
	reader->rest = str_from(reader->rest, quote(reader->rest));
	return unescaped(reader->arena, str_slice(text, 0, end));
}

static struct str
take_text(struct reader *reader)
{
	struct str from = reader->rest;
	size_t end;

	if (quote(from))
		return take_quoted(reader);
	end = reach(from, blank);
	reader->rest = str_from(from, end);
	return unescaped(reader->arena, str_slice(from, 0, end));
}

static bool
takes_argument(const struct reader *reader, char name)
{
	for (const char *flag = reader->flags; *flag; flag++)
		if (*flag == name)
			return false;
	return true;
}

static void
take_switch(struct reader *reader)
{
	struct field_code *code = reader->code;
	char name = small(reader->rest.data[1]);
	struct field_switch *added =
		arena_push(reader->arena, code->switches, code->nswitches,
			   code->switches_cap);

	added->name = name;
	reader->rest = str_from(reader->rest, 2);
	skip_blanks(&reader->rest);
	if (reader->rest.len && !is_switch(reader->rest) &&
	    takes_argument(reader, name))
		added->argument = take_text(reader);
}

/* "=" needs no blank after it, and none is needed before a field. */
static struct str
take_type(struct str *rest)
{
	struct str from = *rest;
	size_t n = str_starts(from, STR("="));

	while (n < from.len && *from.data != '=' && from.data[n] != '\\' &&
	       (unsigned char)from.data[n] >= ' ' &&
	       !blank(str_from(from, n)) && !quote(str_from(from, n)))
		n++;
	*rest = str_from(from, n);
	return str_slice(from, 0, n);
}

bool
field_code_read(struct arena *arena, struct str text, struct field_code *code)
{
	struct reader reader = {
		.arena = arena, .rest = text, .code = code, .flags = ""
	};

	*code = (struct field_code){ .text = text, .type = STR("") };
	skip_blanks(&reader.rest);
	code->type = take_type(&reader.rest);
	for (size_t i = 0; i < sizeof flags_of / sizeof *flags_of; i++)
		if (field_code_is(code, flags_of[i].type))
			reader.flags = flags_of[i].flags;
	skip_blanks(&reader.rest);
	while (reader.rest.len) {
		if (is_switch(reader.rest))
			take_switch(&reader);
		else
			*arena_push(arena, code->arguments, code->narguments,
				    code->arguments_cap) = take_text(&reader);
		skip_blanks(&reader.rest);
	}
	return code->type.len > 0;
}

bool
field_code_is(const struct field_code *code, struct str type)
{
	if (code->type.len != type.len)
		return false;
	for (size_t i = 0; i < type.len; i++)
		if (small(code->type.data[i]) != small(type.data[i]))
			return false;
	return true;
}

const struct field_switch *
field_code_find(const struct field_code *code, char name)
{
	for (size_t i = 0; i < code->nswitches; i++)
		if (code->switches[i].name == name)
			return &code->switches[i];
	return NULL;
}

bool
field_code_is_quoted(struct field_quotes *quotes, struct str text, size_t at)
{
	while (quotes->at < at) {
		struct str rest = str_from(text, quotes->at);
		size_t n = quote(rest);
		bool is_straight = straight_quote(rest);

		if (n && !quotes->is_quoted)
			quotes->is_straight = is_straight;
		if (n &&
		    (!quotes->is_quoted || !quotes->is_straight || is_straight))
			quotes->is_quoted = !quotes->is_quoted;
		quotes->at += n ? n : is_escape(rest) ? 2 : 1;
	}
	return quotes->is_quoted;
}

void
field_code_put(struct buf *out, struct str value)
{
	for (size_t i = 0; i < value.len; i++) {
		if (value.data[i] == '"' || value.data[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, value.data[i]);
	}
}
