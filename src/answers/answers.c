/* answers.c - lines into sections, answers and paragraphs. */
#include "answers/answers.h"

#include "answers/clean.h"
#include "answers/lines.h"
#include "base/buf.h"
#include "base/text.h"

struct parser {
	struct adder adder;
	struct answers *answers;
	struct answer *open; /* the one that an indented line continues */
};

static struct spot
spot(const struct parser *parser, struct str at)
{
	return (struct spot){ parser->adder.source, at };
}

static bool
is_indented(struct str line)
{
	return line.data[0] == ' ' || line.data[0] == '\t' ||
	       str_starts(line, STR("\xC2\xA0"));
}

static bool
is_blank(struct str line)
{
	return text_trim(line).len == 0;
}

static void
read_continuation(struct parser *parser, struct str line)
{
	if (!parser->open && !is_blank(line)) {
		fault(parser->adder.faults, MSG_NOTHING_TO_CONTINUE,
		      spot(parser, text_trim(line)), STR(""));
	}
	if (parser->open)
		lines_add(&parser->adder, parser->open, line);
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
	struct section *section =
		arena_push(parser->adder.arena, answers->sections,
			   answers->count, answers->cap);

	section->name = name;
	section->folded = fold_dotted(parser->adder.arena, name);
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

	bool is_broken = rest.len || !str_ends(trimmed, STR("]"));

	if (is_broken)
		fault(parser->adder.faults, MSG_BAD_SECTION,
		      spot(parser, trimmed), STR(""));
	add_section(parser, name)->is_broken = is_broken;
}

/* What is folded is clean. */
static struct str
fold_key(const struct adder *adder, struct str key)
{
	if (text_is_folded(key))
		return key;
	return text_fold(adder->arena, clean(adder->arena, adder->source, key,
					     adder->faults));
}

static struct answer *
add_answer(struct parser *parser, struct str key)
{
	struct section *section =
		&parser->answers->sections[parser->answers->count - 1];
	struct answer *answer =
		arena_push(parser->adder.arena, section->answers,
			   section->count, section->cap);

	answer->key = key;
	answer->folded = fold_key(&parser->adder, key);
	return answer;
}

/* "key: value", "key ＝ value" or a key alone was probably meant to be an
 * answer. */
static void
refuse_line(struct parser *parser, struct str line)
{
	size_t equals = str_index(line, '=');
	struct str before = str_slice(line, 0, str_index(line, ':')), key;

	if (is_blank(line))
		return;
	parser->open = NULL;
	before = str_slice(before, 0, str_find(before, STR("＝")));
	key = text_trim(before);

	fault(parser->adder.faults,
	      equals == line.len ? MSG_NO_EQUALS : MSG_NO_KEY,
	      spot(parser, text_trim(line)), STR(""));
	if (equals == line.len && key.len)
		add_answer(parser, key)->is_broken = true;
}

static void
read_answer(struct parser *parser, struct str line)
{
	size_t equals = str_index(line, '=');
	struct str key = text_trim(str_slice(line, 0, equals));

	if (equals == line.len || key.len == 0) {
		refuse_line(parser, line);
		return;
	}
	parser->open = add_answer(parser, key);
	lines_add(&parser->adder, parser->open, str_from(line, equals + 1));
}

static void
read_line(struct parser *parser, struct str line)
{
	if (line.len == 0 || line.data[0] == '#')
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
	struct parser parser = { .adder = { arena, source, faults } };
	struct lines lines = lines_of(source->text);

	parser.answers = arena_new(arena, struct answers, 1);
	parser.answers->source = source;
	add_section(&parser, STR(""));
	while (lines.rest.len)
		read_line(&parser, lines_next(&lines));
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
