/* merge_formula.c - formulas over merge fields. */
#include "docx/slots/merge_tag.h"
#include "docx/slots/merger.h"
#include "form/formats/formula.h"

/* The text of a formula, and what stands for its values: TRIAL has ones. */
struct formulation {
	const struct merger *merger;
	struct complex *field;
	struct term *term;
	struct buf trial;
};

static void
add_text(struct formulation *formulation, struct str text)
{
	struct arena *arena = formulation->merger->arena;

	formulation->term = term_add(arena, formulation->term,
				     term_new(arena, TERM_TEXT, text));
	buf_put(&formulation->trial, text);
}

static void
add_value(struct formulation *formulation, const struct term *value)
{
	static const char marks[] = { FORMULA_VALUE, FORMULA_VALUE_END };

	add_text(formulation, (struct str){ &marks[0], 1 });
	formulation->term =
		term_add(formulation->merger->arena, formulation->term, value);
	buf_char(&formulation->trial, '1');
	add_text(formulation, (struct str){ &marks[1], 1 });
}

static void
add_argument(struct formulation *formulation, struct str argument)
{
	while (argument.len) {
		struct str text;
		const struct replacement *inner =
			merger_next(formulation->field, &argument, &text);

		if (inner)
			add_value(formulation, inner->term);
		else
			add_text(formulation, text);
	}
	add_text(formulation, STR(" "));
}

/* The formula of CODE, or NULL. */
static struct term *
read_formula(const struct merger *merger, struct complex *field,
	     const struct field_code *code)
{
	struct formulation formulation = {
		.merger = merger,
		.field = field,
		.term = term_new(merger->arena, TERM_JOINED, STR("")),
		.trial = { .arena = merger->arena },
	};
	double number;

	for (size_t i = 0; i < code->narguments; i++)
		add_argument(&formulation, code->arguments[i]);
	if (formula_compute(merger->arena, buf_str(&formulation.trial),
			    &number) == FORMULA_NOT)
		return NULL;
	return term_add(merger->arena,
			term_new(merger->arena, TERM_FORMULA, STR("")),
			formulation.term);
}

/* A formula takes the number of a field, however that would be printed. */
static void
want_number(const struct replacement *inner)
{
	struct tag *tag;

	if (!inner->term || inner->term->kind != TERM_VALUE)
		return;
	tag = &inner->term->slot->tag;
	tag->filters[0] = (struct filter){ FILTER_NUMBER_PICTURE, STR("") };
	tag->filters[1] = (struct filter){ FILTER_OR, STR("") };
	tag->nfilters = 2;
}

/* The slot of the result of TERM, in the place of what it is made of. */
static struct slot *
slot_for(const struct merger *merger, const struct complex *field,
	 const struct field_code *code, const struct term *term, xmlNode *look)
{
	struct slot *slot = arena_new(merger->arena, struct slot, 1);

	*slot = *merger_slot_in(field);
	slot->term = term;
	slot->tag.kind = TAG_VALUE;
	if (!merge_tag_switches(merger->arena, &slot->excerpt->source, code,
				language_is_vietnamese(merger->languages, look),
				&slot->tag, merger->faults))
		return NULL;
	slot->marker = slot_marker(merger->arena, merger->tree->document, slot);
	return slot;
}

struct replacement
merger_formula(const struct merger *merger, struct complex *field,
	       const struct field_code *code, xmlNode *look)
{
	struct replacement made = { .count = 0 }, shown;
	struct term *term = read_formula(merger, field, code);
	struct slot *slot;

	if (!term || !merger_slot_in(field))
		return made;
	slot = slot_for(merger, field, code, term, look);
	if (!slot)
		return made;
	for (size_t i = 0; i < field->ninner; i++)
		want_number(&field->inner[i]);
	for (size_t i = 0; i < code->narguments; i++)
		merger_ask(merger, field, code->arguments[i], &made);
	shown = merger_marked(merger, slot, field->begin->parent, look);
	merger_add(merger, &made, shown.nodes[0]);
	made.term = term;
	return made;
}
