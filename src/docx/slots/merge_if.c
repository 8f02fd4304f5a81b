/* merge_if.c - an IF field into two blocks, one for each of its texts. */
#include "docx/slots/merger.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "form/match.h"
#include "opc/package.h"

/* LOOK is the run that both texts look as, or NULL where each looks as it was
 * typed. */
struct branching {
	const struct merger *merger;
	struct complex *field;
	struct slot *slot;
	xmlNode *look;
	struct replacement made;
};

static void
add(struct branching *branching, xmlNode *node)
{
	struct replacement *made = &branching->made;

	*arena_push(branching->merger->arena, made->nodes, made->count,
		    made->cap) = node;
}

/* --- fields within the code ----------------------------------------------------- */

static bool
has_inner(struct str argument)
{
	return str_index(argument, MERGER_INNER) < argument.len;
}

/* Cut the number of a field off *REST, which begins with it. */
static struct replacement *
cut_inner(const struct complex *field, struct str *rest)
{
	struct str number = str_from(*rest, 1);

	number = str_slice(number, 0, str_index(number, MERGER_END));
	*rest = str_from(*rest, number.len + 2);
	return &field->inner[words_number(number)];
}

/* --- texts ---------------------------------------------------------------------- */

/* The run that TEXT, a piece of the code, was typed in. */
static xmlNode *
run_of(const struct complex *field, struct str text)
{
	const char *code = field->code.data;
	size_t at = 0, i = 0;

	if (text.data >= code && text.data < code + field->code.len)
		at = (size_t)(text.data - code);
	while (i + 1 < field->ntyped && field->typed[i + 1].at <= at)
		i++;
	return field->ntyped ? field->typed[i].run : NULL;
}

/* TEXT with the elements of its breaks and tabs, as pass() has put them. */
static void
put_text(struct branching *branching, struct str text)
{
	struct arena *arena = branching->merger->arena;
	xmlNode *look = branching->look ? branching->look
					: run_of(branching->field, text);
	xmlNode *run = merger_run(branching->merger,
				  branching->field->begin->parent, look);

	while (text.len) {
		size_t n = 0;

		while (n < text.len && text.data[n] != '\n' &&
		       text.data[n] != '\t')
			n++;
		if (n)
			xmlAddChild(run, sdt_text(arena, run,
						  str_slice(text, 0, n)));
		if (n < text.len)
			xmlAddChild(run,
				    sdt_element(arena, run,
						text.data[n] == '\n' ? "br"
								     : "tab"));
		text = str_from(text, n < text.len ? n + 1 : n);
	}
	add(branching, run);
}

/* A field within the code stands in one text only. */
static void
put_argument(struct branching *branching, struct str argument)
{
	while (argument.len) {
		size_t n = str_index(argument, MERGER_INNER);
		struct replacement *inner;

		if (n)
			put_text(branching, str_slice(argument, 0, n));
		argument = str_from(argument, n);
		if (!argument.len)
			return;
		inner = cut_inner(branching->field, &argument);
		for (size_t i = 0; i < inner->count; i++)
			add(branching, inner->nodes[i]);
		inner->count = 0;
	}
}

static void
put_branch(struct branching *branching, enum tag_kind kind, struct str argument)
{
	struct slot *open, *closing;

	state_pair(branching->merger->arena, branching->slot, kind,
		   branching->merger->tree->document, &open, &closing);
	/* They are paired anew with all the others. */
	open->partner = closing->partner = NULL;
	add(branching, open->marker);
	put_argument(branching, argument);
	add(branching, closing->marker);
}

/* --- the field ------------------------------------------------------------------ */

/* Whether all fields within the code, but for the first, stand in texts. */
static bool
are_in_place(const struct complex *field, const struct field_code *code)
{
	for (size_t i = 0; i < field->ninner; i++)
		if (!field->inner[i].count)
			return false;
	for (size_t i = 0; i < code->nswitches; i++)
		if (has_inner(code->switches[i].argument) ||
		    code->switches[i].name != '*')
			return false;
	return !has_inner(code->arguments[1]) && !has_inner(code->arguments[2]);
}

/* Read the comparison, { MERGEFIELD … } = "…", into SLOT's tag. */
static bool
read_test(struct arena *arena, const struct complex *field,
	  const struct field_code *code, struct slot **slot)
{
	struct str first, sign;
	struct filter test = { .kind = FILTER_TEST };
	struct tag *tag;

	if (code->narguments < 4 || code->narguments > 5 ||
	    !are_in_place(field, code))
		return false;
	first = code->arguments[0];
	sign = code->arguments[1];
	if (str_index(first, MERGER_INNER) != 0 || !match_is_sign(sign))
		return false;
	*slot = cut_inner(field, &first)->slot;
	if (first.len || !*slot || (*slot)->tag.kind != TAG_VALUE ||
	    (*slot)->tag.nfilters == TAG_FILTERS)
		return false;
	test.text = arena_concat(arena, sign, STR(" "), code->arguments[2]);
	tag = &(*slot)->tag;
	tag->filters[tag->nfilters++] = test;
	return true;
}

static bool
has_format(const struct field_code *code, struct str format)
{
	for (size_t i = 0; i < code->nswitches; i++)
		if (code->switches[i].name == '*' &&
		    part_name_is(code->switches[i].argument, format))
			return true;
	return false;
}

struct replacement
merger_if(const struct merger *merger, struct complex *field,
	  const struct field_code *code)
{
	struct branching branching = { .merger = merger, .field = field };

	if (!read_test(merger->arena, field, code, &branching.slot)) {
		merger_refuse(merger, field->begin, MSG_FIELD_IF, code);
		return branching.made;
	}
	if (has_format(code, STR("mergeformat")))
		branching.look = field->result;
	else if (has_format(code, STR("charformat")))
		branching.look = run_of(field, STR(""));
	put_branch(&branching, TAG_HOLDS, code->arguments[3]);
	if (code->narguments > 4 && code->arguments[4].len)
		put_branch(&branching, TAG_FAILS, code->arguments[4]);
	return branching.made;
}
