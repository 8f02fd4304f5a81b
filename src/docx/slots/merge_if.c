/* merge_if.c - an IF field into two blocks, one for each of its texts. */
#include "docx/slots/branching.h"
#include "docx/wordml/words.h"
#include "form/formats/match.h"
#include "opc/package.h"

/* --- what is asked -------------------------------------------------------- */

/* What stands in a text as it is has to be in one piece. */
static bool
is_whole(const struct replacement *inner)
{
	if (inner->count)
		return !inner->has_blocks;
	return words_around(inner->begin, "p") == words_around(inner->end, "p");
}

static bool
are_whole(const struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++)
		if (!is_whole(&field->inner[i]))
			return false;
	return true;
}

/* The test of CODE, or NULL; a comparison that Word would not read is a
 * fault. */
static struct term *
read_test(const struct merger *merger, const struct complex *field,
	  const struct field_code *code)
{
	bool is_compared = code->narguments > 2 && code->narguments < 6 &&
			   match_is_sign(code->arguments[1]);
	struct term *test;

	if (!is_compared || code->narguments == 3) {
		merger_refuse(merger, field->begin,
			      is_compared ? MSG_FIELD_IF_TEXTS : MSG_FIELD_IF,
			      code);
		return NULL;
	}
	test = term_new(merger->arena, TERM_COMPARED, code->arguments[1]);
	for (size_t i = 0; i < 3; i += 2)
		test = term_add(merger->arena, test,
				merger_term(merger, field, code->arguments[i]));
	return test;
}

/* --- what is printed ------------------------------------------------------ */

static void
put_branch(struct branching *branching, enum tag_kind kind,
	   const struct term *test, struct str argument)
{
	const struct merger *merger = branching->merger;
	struct slot *open, *closing;

	merger_block(merger, merger_slot_in(branching->field), kind, test,
		     &open, &closing);
	merger_add(merger, &branching->made, open->marker);
	branching_put(branching, argument);
	merger_add(merger, &branching->made, closing->marker);
}

/* What the whole field is as a text. */
static struct term *
term_of(const struct branching *branching, const struct term *test,
	const struct field_code *code)
{
	const struct merger *merger = branching->merger;
	struct term *chosen = term_new(merger->arena, TERM_CHOSEN, STR(""));

	if (branching->made.has_blocks || branching->has_case)
		return NULL;
	chosen = term_add(merger->arena, chosen, test);
	for (size_t i = 3; i < 5; i++)
		chosen = term_add(merger->arena, chosen,
				  merger_term(merger, branching->field,
					      i < code->narguments
						      ? code->arguments[i]
						      : STR("")));
	return chosen;
}

static struct replacement
print_if(struct branching *branching, const struct field_code *code)
{
	const struct merger *merger = branching->merger;
	struct complex *field = branching->field;
	const struct term *test = read_test(merger, field, code);
	struct str otherwise =
		code->narguments > 4 ? code->arguments[4] : STR("");
	bool has_blocks = branching_has_paragraphs(code);

	if (!test || !merger_slot_in(field) ||
	    (has_blocks && !merger_fits(merger, field, code, true)))
		return branching->made;
	branching->made.has_blocks = has_blocks;
	branching->made.term = term_of(branching, test, code);
	for (size_t i = 0; i < 3; i += 2)
		merger_ask(merger, field, code->arguments[i], &branching->made);
	put_branch(branching, TAG_HOLDS, test, code->arguments[3]);
	if (otherwise.len)
		put_branch(branching, TAG_FAILS, test, otherwise);
	return branching->made;
}

/* COMPARE is an IF that prints 1 or 0. */
static struct replacement
print_comparison(struct branching *branching, struct field_code *code)
{
	struct arena *arena = branching->merger->arena;

	if (code->narguments == 3) {
		*arena_push(arena, code->arguments, code->narguments,
			    code->arguments_cap) = STR("1");
		*arena_push(arena, code->arguments, code->narguments,
			    code->arguments_cap) = STR("0");
	}
	return print_if(branching, code);
}

static struct replacement
print_quote(struct branching *branching, const struct field_code *code)
{
	struct replacement *made = &branching->made;

	if (code->narguments != 1 || branching_has_paragraphs(code))
		return *made;
	if (!branching->has_case)
		made->term = merger_term(branching->merger, branching->field,
					 code->arguments[0]);
	branching_put(branching, code->arguments[0]);
	return *made;
}

struct replacement
merger_if(const struct merger *merger, struct complex *field,
	  struct field_code *code)
{
	struct branching branching = { .merger = merger, .field = field };
	bool is_quote = field_code_is(code, STR("QUOTE"));

	if (!is_quote)
		merger_space(merger, field, code);
	if (!branching_begin(&branching, code) || !are_whole(field))
		return branching.made;
	if (is_quote)
		return print_quote(&branching, code);
	if (field_code_is(code, STR("COMPARE")))
		return print_comparison(&branching, code);
	return print_if(&branching, code);
}
