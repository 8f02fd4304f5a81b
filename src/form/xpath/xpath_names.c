/* xpath_names.c - the names in an expression. */
#include "form/xpath/xpath_names.h"

#include "base/text.h"

/* XPath 1.0, 3.7: a name is an operator if something that it can work on stands
 * before it; a function if "(" follows, an axis if "::" does. */
struct lexer {
	struct arena *arena;
	struct xpath *xpath;
	struct str rest;
	bool after_operand;
};

static bool
is_name_start(int c)
{
	return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       c >= 0xC0;
}

static bool
is_name_part(int c)
{
	return is_name_start(c) || c == '-' || c == '.' || c == 0xB7 ||
	       (c >= '0' && c <= '9');
}

static struct str
take_name(struct str *rest)
{
	struct str all = *rest;

	while (rest->len) {
		struct str next = *rest;

		if (!is_name_part(text_next(&next)))
			break;
		*rest = next;
	}
	return str_slice(all, 0, all.len - rest->len);
}

static bool
is_operator(struct str name)
{
	return str_eq(name, STR("and")) || str_eq(name, STR("or")) ||
	       str_eq(name, STR("div")) || str_eq(name, STR("mod"));
}

static struct str
skip_space(struct str s)
{
	while (s.len &&
	       (s.data[0] == ' ' || s.data[0] == '\t' || s.data[0] == '\n'))
		s = str_from(s, 1);
	return s;
}

/* XPath 1.0, 4, and current(); node tests are no functions, but look alike. */
static const struct str functions[] = {
	STR_INIT("boolean"),
	STR_INIT("ceiling"),
	STR_INIT("comment"),
	STR_INIT("concat"),
	STR_INIT("contains"),
	STR_INIT("count"),
	STR_INIT("current"),
	STR_INIT("false"),
	STR_INIT("floor"),
	STR_INIT("id"),
	STR_INIT("lang"),
	STR_INIT("last"),
	STR_INIT("local-name"),
	STR_INIT("name"),
	STR_INIT("namespace-uri"),
	STR_INIT("node"),
	STR_INIT("normalize-space"),
	STR_INIT("not"),
	STR_INIT("number"),
	STR_INIT("position"),
	STR_INIT("processing-instruction"),
	STR_INIT("round"),
	STR_INIT("starts-with"),
	STR_INIT("string"),
	STR_INIT("string-length"),
	STR_INIT("substring"),
	STR_INIT("substring-after"),
	STR_INIT("substring-before"),
	STR_INIT("sum"),
	STR_INIT("text"),
	STR_INIT("translate"),
	STR_INIT("true"),
};

static bool
is_function(struct str name)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (str_eq(functions[i], name))
			return true;
	return false;
}

/* Whether what stands in the brackets of FUNCTION is looked at, and nothing
 * else: with none the context node is, but for these; node tests see any
 * node. */
static bool
is_modest(struct str function, struct str brackets)
{
	static const struct str modest[] = {
		STR_INIT("current"), STR_INIT("false"), STR_INIT("last"),
		STR_INIT("position"), STR_INIT("true")
	};

	if (!str_starts(skip_space(str_from(brackets, 1)), STR(")")))
		return !str_eq(function, STR("processing-instruction"));
	for (size_t i = 0; i < sizeof modest / sizeof *modest; i++)
		if (str_eq(modest[i], function))
			return true;
	return false;
}

static void
lex_name(struct lexer *lexer)
{
	struct xpath *xpath = lexer->xpath;
	struct str name = take_name(&lexer->rest);
	struct str follows = skip_space(lexer->rest);

	if (lexer->after_operand && is_operator(name)) {
		lexer->after_operand = false;
		return;
	}
	lexer->after_operand = true;
	if (str_starts(follows, STR("("))) {
		if (!is_function(name) && xpath->unknown.len == 0)
			xpath->unknown = name;
		xpath->looks_around |= !is_modest(name, follows);
		lexer->after_operand = false;
	} else if (str_starts(follows, STR("::"))) {
		lexer->after_operand = false;
	} else {
		xpath->looks_around |= str_eq(name, STR(EVALUATOR_ROOT));
		*arena_push(lexer->arena, xpath->names, xpath->nnames,
			    xpath->cap) = name;
	}
}

static bool
starts_name(struct str text)
{
	return text.len && is_name_start(text_next(&text));
}

/* The root, all nodes of a kind or of an axis, the context node and those that
 * it is in. */
static bool
is_wide(const struct lexer *lexer, int c)
{
	struct str follows = skip_space(lexer->rest);

	if (c == '/')
		return !str_starts(follows, STR("/")) && !starts_name(follows);
	if (c == '.')
		return !lexer->after_operand &&
		       !(follows.len && follows.data[0] >= '0' &&
			 follows.data[0] <= '9');
	return c == '*' && !lexer->after_operand;
}

static void
lex_other(struct lexer *lexer, int c)
{
	lexer->xpath->looks_around |= is_wide(lexer, c);
	if (c == '"' || c == '\'') {
		str_cut(&lexer->rest, (char)c);
		lexer->after_operand = true;
	} else if (c == '@' || c == '$') {
		take_name(&lexer->rest);
		lexer->after_operand = true;
	} else if (c == ')' || c == ']' || c == '.' || (c >= '0' && c <= '9')) {
		lexer->after_operand = true;
	} else if (c == '*') {
		lexer->after_operand = !lexer->after_operand;
	} else if (c != ' ' && c != '\t' && c != '\n') {
		lexer->after_operand = false;
	}
}

void
xpath_find_names(struct arena *arena, struct xpath *xpath)
{
	struct lexer lexer = { arena, xpath, xpath->text, false };

	while (lexer.rest.len) {
		struct str next = lexer.rest;
		int c = text_next(&next);

		if (is_name_start(c)) {
			lex_name(&lexer);
			continue;
		}
		lexer.rest = next;
		lex_other(&lexer, c);
	}
}
