/* derive.c - a form is written as text and read like any other. */
#include "docx/compile/derive.h"

#include "answers/answers.h"
#include "base/buf.h"
#include "base/text.h"
#include "docx/blocks/nest.h"
#include "docx/compile/deriver.h"
#include "docx/parts/keys.h"
#include "form/file/form_read.h"
#include "opc/package.h"

struct str
derive_type(const struct tag *tag)
{
	static const struct {
		enum filter_kind filter;
		struct str type;
	} guesses[] = {
		{ FILTER_DATE, STR_INIT("date") },
		{ FILTER_LONG_DATE, STR_INIT("date") },
		{ FILTER_DATE_PICTURE, STR_INIT("date") },
		{ FILTER_NUMBER_PICTURE, STR_INIT("number") },
		{ FILTER_NUMBER, STR_INIT("number") },
		{ FILTER_WORDS, STR_INIT("number") },
		{ FILTER_ENGLISH, STR_INIT("number") },
		{ FILTER_VIETNAMESE, STR_INIT("number") },
		{ FILTER_LINK, STR_INIT("url") },
		{ FILTER_IMAGE, STR_INIT("picture") },
		{ FILTER_BOX, STR_INIT("yes-no") },
	};

	for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++)
		if (tag_has(tag, guesses[i].filter))
			return guesses[i].type;
	return STR("text");
}

/* Alternative text is what tells a picture. */
static struct str
guess_type(const struct slot *slot)
{
	if (slot->is_alt && !slot->tag.nfilters)
		return STR("picture");
	return derive_type(&slot->tag);
}

/* Whether the path of SLOT goes through a record. */
static bool
is_in_record(struct deriver *deriver, const struct slot *slot)
{
	struct str head = slot->tag.path[0];

	return slot->tag.depth > 1 && (heads_block(slot, head) ||
				       heads_is_record(&deriver->heads, head));
}

/* {{key.choice}}, as a value or a condition. */
static void
wish_choice(struct deriver *deriver, const struct slot *slot)
{
	struct wishes *wishes = &deriver->wishes;

	if (slot->tag.depth == 2)
		wishes_pick(wishes,
			    wishes_for(wishes, STR(""), slot->tag.path[0],
				       STR("choice")),
			    slot->tag.path[1]);
}

/* {{record.field}} or {{record.field.choice}}.  The record is that of the block
 * around, or the only one. */
static struct wish *
wish_field(struct deriver *deriver, const struct slot *slot, struct str type)
{
	struct wishes *wishes = &deriver->wishes;
	const struct tag *tag = &slot->tag;
	struct wish *field;

	if (heads_is_record(&deriver->heads, tag->path[0]))
		wishes_for(wishes, STR(""), tag->path[0], STR("text"))
			->is_sole = true;
	field = wishes_for(wishes, tag->path[0], tag->path[1],
			   tag->depth > 2 ? STR("choice") : type);
	if (tag->depth > 2)
		wishes_pick(wishes, field, tag->path[2]);
	return field;
}

/* Outside of its blocks there has to be a record. */
static void
wish_part(struct deriver *deriver, const struct slot *slot, struct str type,
	  bool is_needed)
{
	struct wish *field = wish_field(deriver, slot, type);

	if (heads_block(slot, slot->tag.path[0]) || !is_needed)
		return;
	if (slot->tag.depth == 2)
		deriver_require(field,
				deriver_condition(deriver, slot, STR("../")));
	deriver_require(
		wishes_find(&deriver->wishes, STR(""), slot->tag.path[0]),
		deriver_condition(deriver, slot, STR("")));
}

/* A value that may be a field of the records of BLOCK, which is around it. */
static void
wish_inside(struct deriver *deriver, const struct slot *slot,
	    const struct slot *block, struct str type, bool is_needed)
{
	struct wishes *wishes = &deriver->wishes;
	struct str key = slot->tag.path[0];
	struct wish *field = wishes_for(wishes, block->tag.path[0], key, type);

	if (is_needed && !block->block && block == slot->block &&
	    !field->required.len)
		deriver_require(field,
				arena_concat(wishes->arena, STR("not(../"), key,
					     STR(")")));
}

/* What is only printed in one case of a comparison may be left out. */
static void
wish_value(struct deriver *deriver, const struct slot *slot)
{
	struct str key = slot->tag.path[0], type = guess_type(slot);
	const struct slot *block = deriver_block(slot);
	bool is_needed = !tag_has(&slot->tag, FILTER_OR);
	struct wish *wish;

	if (deriver_number(deriver, slot))
		return;
	if (is_in_record(deriver, slot)) {
		wish_part(deriver, slot, type,
			  is_needed && block == slot->block);
		return;
	}
	if (slot->tag.depth != 1) {
		wish_choice(deriver, slot);
		return;
	}
	if (heads_block(slot, key)) {
		wishes_for(&deriver->wishes, STR(""), key, type);
		return;
	}
	if (block && block->tag.kind == TAG_BLOCK && block->tag.depth == 1)
		wish_inside(deriver, slot, block, type, is_needed);
	wish = wishes_for(&deriver->wishes, STR(""), key, type);
	if (is_needed && block == slot->block)
		deriver_require(wish,
				deriver_condition(deriver, slot, STR("")));
}

/* Whether SLOT, a control, asks anything. */
static bool
is_asking(const struct slot *slot)
{
	return !keys_is_made_up(slot->tag.path[0]) && !nest_holds(slot);
}

/* A control may be left as it is, so nothing need be answered. */
static void
wish_control(struct deriver *deriver, const struct slot *slot)
{
	struct wishes *wishes = &deriver->wishes;
	const struct slot *block = slot->block;
	struct str owner = STR("");
	struct str type = slot->hint.type.len ? slot->hint.type : STR("text");
	struct wish *wish;

	if (!is_asking(slot))
		return;
	while (block && (block->tag.kind != TAG_BLOCK || block->tag.depth != 1))
		block = block->block;
	if (block)
		owner = block->tag.path[0];
	if (is_in_record(deriver, slot))
		wish = wish_field(deriver, slot, type);
	else
		wish = wishes_for(wishes, owner, slot->tag.path[0], type);
	for (size_t i = 0; i < slot->hint.nchoices; i++)
		wishes_pick(wishes, wish, slot->hint.choices[i]);
	if (slot->tag.depth > 1 && !is_in_record(deriver, slot))
		wishes_pick(wishes, wish, slot->tag.path[1]);
}

/* The block SLOT, whose items are of TYPE. */
static void
wish_block(struct deriver *deriver, const struct slot *slot, struct str type)
{
	struct wishes *wishes = &deriver->wishes;
	const struct slot *around = slot->block;
	struct str key = slot->tag.path[0];

	if (slot->tag.depth == 2 && is_in_record(deriver, slot)) {
		wish_field(deriver, slot, type)->is_block = true;
		return;
	}
	if (slot->tag.depth > 1) {
		wish_choice(deriver, slot);
		return;
	}
	if (heads_block(slot, key))
		return;
	if (around && around->tag.kind == TAG_BLOCK && around->tag.depth == 1)
		wishes_for(wishes, around->tag.path[0], key, type)->is_block =
			true;
	wishes_for(wishes, STR(""), key, type)->is_block = true;
}

/* {{.}} as a picture: what the block around it has are pictures. */
static void
wish_item(struct deriver *deriver, const struct slot *slot)
{
	const struct slot *block = deriver_block(slot);

	while (block && block->tag.kind != TAG_BLOCK)
		block = deriver_block(block);
	if (!block || !str_eq(guess_type(slot), STR("picture")))
		return;
	wish_block(deriver, block, STR("pictures"));
}

/* A control that is no section is a value, whatever it has been made. */
static bool
is_control(const struct slot *slot)
{
	return slot->control != CONTROL_NONE &&
	       slot->control != CONTROL_SECTION;
}

static void
see_all(struct deriver *deriver, const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];

		if (slot->tag.depth == 0)
			continue;
		deriver_join(deriver->wishes.arena, slot);
		if (!is_control(slot) || is_asking(slot))
			heads_see(&deriver->heads, slot);
	}
}

static void
wish_all(struct deriver *deriver, const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->term || slot->tag.kind == TAG_CLOSE ||
		    slot->tag.kind == TAG_NOTE)
			continue;
		if (slot->tag.depth == 0)
			wish_item(deriver, slot);
		else if (is_control(slot))
			wish_control(deriver, slot);
		else if (slot->tag.kind == TAG_VALUE ||
			 slot->tag.kind == TAG_OPERAND)
			wish_value(deriver, slot);
		else if (slot_opens(slot))
			wish_block(deriver, slot, STR("text"));
	}
}

struct form *
derive_form(struct arena *arena, const struct tree *trees, size_t ntrees,
	    struct faults *faults)
{
	struct deriver deriver = { .heads = { .arena = arena } };
	struct source *source = arena_new(arena, struct source, 1);

	for (size_t i = 0; i < ntrees; i++)
		deriver_check(&trees[i], faults);
	if (faults->errors)
		return NULL;
	deriver.wishes = wishes_begin(arena);
	for (size_t i = 0; i < ntrees; i++)
		see_all(&deriver, &trees[i]);
	for (size_t i = 0; i < ntrees; i++)
		wish_all(&deriver, &trees[i]);
	if (ntrees)
		source->name = trees[0].name;
	source->text = wishes_form(&deriver.wishes);
	wishes_end(&deriver.wishes);
	return form_derive(arena, answers_parse(arena, source, faults), faults);
}
