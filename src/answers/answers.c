/* answers.c - lines into sections, answers and paragraphs. */
#include "answers/answers.h"

#include "answers/clean.h"
#include "base/buf.h"
#include "base/text.h"

struct parser {
	struct arena *arena;
	const struct source *source;
	struct faults *faults;
	struct answers *answers;
	struct answer *open; /* the one that an indented line continues */
	size_t cap;	     /* of open->lines */
};

static struct spot
spot(const struct parser *parser, struct str at)
{
	return (struct spot){ parser->source, at };
}

/* Cut the first line off *REST, at LF, CRLF or CR. */
static struct str
next_line(struct str *rest)
{
	size_t end = 0;
	struct str line;

	while (end < rest->len && rest->data[end] != '\n' &&
	       rest->data[end] != '\r')
		end++;
	line = str_slice(*rest, 0, end);
	if (end < rest->len)
		end += str_starts(str_from(*rest, end), STR("\r\n")) ? 2 : 1;
	*rest = str_from(*rest, end);
	return line;
}

static bool
is_indented(struct str line)
{
	return line.data[0] == ' ' || line.data[0] == '\t' ||
	       str_starts(line, STR("\xC2\xA0"));
}

/* Most values have one line, so there is room for no more at first. */
static void
add_line(struct parser *parser, struct str at)
{
	struct answer *open = parser->open;
	struct line line = { at, clean(parser->arena, parser->source, at,
				       parser->faults) };

	if (line.text.len == 0)
		return;
	if (open->nlines == 0) {
		open->lines = arena_new(parser->arena, struct line, 1);
		parser->cap = 1;
	}
	*arena_push(parser->arena, open->lines, open->nlines, parser->cap) =
		line;
}

/* The offset of the first U+2028 or U+2029, or the length. */
static size_t
separator(struct str text)
{
	size_t at = 0;

	for (;; at++) {
		at += str_find(str_from(text, at), STR("\xE2\x80"));
		if (text.len - at < 3)
			return text.len;
		if (text.data[at + 2] == '\xA8' || text.data[at + 2] == '\xA9')
			return at;
	}
}

/* Add the piece AT to the open answer: a paragraph, or several where it holds
 * U+2028 or U+2029. */
static void
add_lines(struct parser *parser, struct str at)
{
	struct str rest = at;

	while (rest.len) {
		size_t end = separator(rest);
		struct str piece = text_trim(str_slice(rest, 0, end));

		if (piece.len)
			add_line(parser, piece);
		rest = str_from(rest, end < rest.len ? end + 3 : end);
	}
}

static void
read_continuation(struct parser *parser, struct str line)
{
	if (!parser->open) {
		fault(parser->faults, MSG_NOTHING_TO_CONTINUE,
		      spot(parser, text_trim(line)), STR(""));
		return;
	}
	add_lines(parser, line);
}

/* Fold a name whose parts, between dots, are keys. */
static struct str
fold_dotted(struct arena *arena, struct str name)
{
	size_t dot = str_index(name, '.');

	if (dot == name.len)
		return text_fold(arena, name);
	return arena_concat(arena, text_fold(arena, str_slice(name, 0, dot)),
			    STR("."),
			    text_fold(arena, str_from(name, dot + 1)));
}

static struct section *
add_section(struct parser *parser, struct str name)
{
	struct answers *answers = parser->answers;
	struct section *section = arena_push(parser->arena, answers->sections,
					     answers->count, answers->cap);

	section->name = name;
	section->folded = fold_dotted(parser->arena, name);
	parser->open = NULL;
	return section;
}

/* A bad one begins a section all the same, lest what stands below it seem to
 * belong to the one above. */
static void
read_section(struct parser *parser, struct str line)
{
	struct str trimmed = text_trim(line), rest = str_from(trimmed, 1);
	struct str name = text_trim(str_cut(&rest, ']'));

	if (rest.len || !str_ends(trimmed, STR("]")))
		fault(parser->faults, MSG_BAD_SECTION, spot(parser, trimmed),
		      STR(""));
	add_section(parser, name);
}

static struct answer *
add_answer(struct parser *parser, struct str key)
{
	struct section *section =
		&parser->answers->sections[parser->answers->count - 1];
	struct answer *answer = arena_push(parser->arena, section->answers,
					   section->count, section->cap);

	answer->key = key;
	answer->folded =
		text_fold(parser->arena, clean(parser->arena, parser->source,
					       key, parser->faults));
	return answer;
}

/* "key: value", or a key alone, was probably meant to be an answer. */
static void
refuse_line(struct parser *parser, struct str line)
{
	size_t equals = str_index(line, '=');
	struct str key = text_trim(str_slice(line, 0, str_index(line, ':')));

	fault(parser->faults, equals == line.len ? MSG_NO_EQUALS : MSG_NO_KEY,
	      spot(parser, text_trim(line)), STR(""));
	if (equals == line.len && key.len)
		add_answer(parser, key)->is_broken = true;
}

static void
read_answer(struct parser *parser, struct str line)
{
	size_t equals = str_index(line, '=');
	struct str key = text_trim(str_slice(line, 0, equals));

	parser->open = NULL;
	if (equals == line.len || key.len == 0) {
		refuse_line(parser, line);
		return;
	}
	parser->open = add_answer(parser, key);
	parser->cap = 0;
	add_lines(parser, str_from(line, equals + 1));
}

static void
read_line(struct parser *parser, struct str line)
{
	if (text_trim(line).len == 0 || line.data[0] == '#')
		return;
	if (is_indented(line))
		read_continuation(parser, line);
	else if (line.data[0] == '[')
		read_section(parser, line);
	else
		read_answer(parser, line);
}

struct answers *
answers_parse(struct arena *arena, const struct source *source,
	      struct faults *faults)
{
	struct parser parser = { .arena = arena,
				 .source = source,
				 .faults = faults };
	struct str rest = source->text;

	parser.answers = arena_new(arena, struct answers, 1);
	parser.answers->source = source;
	add_section(&parser, STR(""));
	while (rest.len)
		read_line(&parser, next_line(&rest));
	return parser.answers;
}

struct spot
answer_spot(const struct answers *answers, const struct answer *answer)
{
	struct str at = answer->key;

	if (answer->nlines)
		at = answer->lines[0].at;
	return (struct spot){ answer->source ? answer->source : answers->source,
			      at };
}

struct str
answer_text(struct arena *arena, const struct answer *answer)
{
	struct buf text = { .arena = arena };

	if (answer->nlines == 1)
		return answer->lines[0].text;
	for (size_t i = 0; i < answer->nlines; i++) {
		if (i)
			buf_char(&text, '\n');
		buf_put(&text, answer->lines[i].text);
	}
	return buf_str(&text);
}
