/* derive.c - a form is written as text and read like any other. */
#include "docx/compile/derive.h"

#include "answers/answers.h"
#include "base/buf.h"
#include "base/text.h"
#include "docx/blocks/nest.h"
#include "docx/compile/wishes.h"
#include "docx/parts/keys.h"
#include "docx/wordml/sdt.h"
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

/* The block around SLOT that is called NAME. */
static const struct slot *
block_called(const struct slot *slot, struct str name)
{
	const struct slot *block = slot->block;

	while (block && !(block->tag.kind == TAG_BLOCK && block->tag.depth &&
			  str_eq(block->tag.path[0], name)))
		block = block->block;
	return block;
}

/* The innermost block around SLOT that is no comparison. */
static const struct slot *
block_of(const struct slot *slot)
{
	const struct slot *block = slot->block;

	while (block &&
	       (block->tag.kind == TAG_HOLDS || block->tag.kind == TAG_FAILS))
		block = block->block;
	return block;
}

/* XPath: the blocks around SLOT all run, and none of them has records. */
static struct str
condition(struct arena *arena, const struct slot *slot)
{
	struct buf test = { .arena = arena };

	for (const struct slot *block = block_of(slot); block;
	     block = block_of(block)) {
		struct str key = block->tag.path[0];

		if (test.len)
			buf_put(&test, STR(" and "));
		if (block->tag.kind == TAG_UNLESS)
			buf_put(&test, arena_concat(arena, STR("(not("), key,
						    STR(") or "), key,
						    STR(" = 'no')")));
		else
			buf_put(&test, arena_concat(arena, STR("("), key,
						    STR(" and not("), key,
						    STR("/*) and not("), key,
						    STR(" = 'no'))")));
	}
	return test.len ? buf_str(&test) : STR("");
}

static void
require(struct wish *wish, struct str test)
{
	if (test.len == 0) {
		wish->required.len = 0;
		buf_put(&wish->required, STR("yes"));
		return;
	}
	if (str_eq(buf_str(&wish->required), STR("yes")) ||
	    str_find(buf_str(&wish->required), test) < wish->required.len)
		return;
	if (wish->required.len)
		buf_put(&wish->required, STR(" or "));
	buf_put(&wish->required, test);
}

/* {{key.choice}}, as a value or a condition. */
static void
wish_choice(struct wishes *wishes, const struct slot *slot)
{
	if (slot->tag.depth == 2)
		wishes_pick(wishes,
			    wishes_for(wishes, STR(""), slot->tag.path[0],
				       STR("choice")),
			    slot->tag.path[1]);
}

/* A value within the block of its own KEY: a field, or the item. */
static void
wish_inside(struct wishes *wishes, const struct slot *slot, struct str key,
	    struct str type)
{
	if (slot->tag.depth == 2)
		wishes_for(wishes, key, slot->tag.path[1], type);
	else if (slot->tag.depth == 1)
		wishes_for(wishes, STR(""), key, type);
}

/* What is only printed in one case of a comparison may be left out. */
static void
wish_value(struct wishes *wishes, const struct slot *slot)
{
	struct str key = slot->tag.path[0], type = guess_type(slot);
	const struct slot *block = block_of(slot);
	bool is_needed = !tag_has(&slot->tag, FILTER_OR);
	struct wish *wish;

	if (block_called(slot, key)) {
		wish_inside(wishes, slot, key, type);
		return;
	}
	if (slot->tag.depth != 1) {
		wish_choice(wishes, slot);
		return;
	}
	if (block && block->tag.kind == TAG_BLOCK && block->tag.depth == 1) {
		struct wish *field =
			wishes_for(wishes, block->tag.path[0], key, type);

		if (is_needed && !block->block && block == slot->block &&
		    !field->required.len)
			require(field,
				arena_concat(wishes->arena, STR("not(../"), key,
					     STR(")")));
	}
	wish = wishes_for(wishes, STR(""), key, type);
	if (is_needed && block == slot->block)
		require(wish, condition(wishes->arena, slot));
}

/* A control may be left as it is, so nothing need be answered; one that only
 * holds tags asks nothing. */
static void
wish_control(struct wishes *wishes, const struct slot *slot)
{
	const struct slot *block = slot->block;
	struct str owner = STR("");
	struct str type = slot->hint.type.len ? slot->hint.type : STR("text");
	const xmlNode *content = sdt_content(slot->marker->parent);
	struct wish *wish;

	if (keys_is_made_up(slot->tag.path[0]) ||
	    (content && nest_has_slot(content)))
		return;
	while (block && (block->tag.kind != TAG_BLOCK || block->tag.depth != 1))
		block = block->block;
	if (block)
		owner = block->tag.path[0];
	wish = wishes_for(wishes, owner, slot->tag.path[0], type);
	for (size_t i = 0; i < slot->hint.nchoices; i++)
		wishes_pick(wishes, wish, slot->hint.choices[i]);
	if (slot->tag.depth > 1)
		wishes_pick(wishes, wish, slot->tag.path[1]);
}

static void
wish_block(struct wishes *wishes, const struct slot *slot)
{
	const struct slot *around = slot->block;
	struct str key = slot->tag.path[0];

	if (block_called(slot, key))
		return;
	if (around && around->tag.kind == TAG_BLOCK && around->tag.depth == 1)
		wishes_for(wishes, around->tag.path[0], key, STR("list"));
	wishes_for(wishes, STR(""), key, STR("text"))->is_block = true;
}

/* A point in the name of a merge field is one of its letters, but for the
 * fields of a list. */
static void
join_name(struct arena *arena, struct slot *slot)
{
	struct tag *tag = &slot->tag;

	if (!slot->is_merge || block_called(slot, tag->path[0]))
		return;
	for (size_t i = 1; i < tag->depth; i++)
		tag->path[0] = arena_concat(arena, tag->path[0], STR("_"),
					    tag->path[i]);
	tag->depth = 1;
}

static void
wish_all(struct wishes *wishes, const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];

		if (slot->tag.depth == 0)
			continue;
		join_name(wishes->arena, slot);
		if (slot->control != CONTROL_NONE &&
		    slot->control != CONTROL_SECTION) {
			wish_control(wishes, slot);
			continue;
		}
		if (slot->tag.kind == TAG_VALUE || slot->tag.kind == TAG_HOLDS)
			wish_value(wishes, slot);
		else if (slot->tag.kind == TAG_FAILS)
			continue;
		else if (slot_opens(slot) && slot->tag.depth == 1)
			wish_block(wishes, slot);
		else if (slot_opens(slot) &&
			 !block_called(slot, slot->tag.path[0]))
			wish_choice(wishes, slot);
	}
}

/* A key is the name of an element, which begins with a letter. */
static void
check_keys(const struct tree *tree, struct faults *faults)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->control != CONTROL_NONE ||
		    slot->tag.kind == TAG_CLOSE)
			continue;
		for (size_t j = 0; j < slot->tag.depth; j++)
			if (slot->tag.path[j].data[0] <= '9')
				fault(faults, MSG_TAG_KEY, slot_spot(slot),
				      slot->tag.at, slot->tag.at);
	}
}

struct form *
derive_form(struct arena *arena, const struct tree *trees, size_t ntrees,
	    struct faults *faults)
{
	struct wishes wishes;
	struct source *source = arena_new(arena, struct source, 1);

	for (size_t i = 0; i < ntrees; i++)
		check_keys(&trees[i], faults);
	if (faults->errors)
		return NULL;
	wishes = wishes_begin(arena);
	for (size_t i = 0; i < ntrees; i++)
		wish_all(&wishes, &trees[i]);
	if (ntrees)
		source->name = trees[0].name;
	source->text = wishes_form(&wishes);
	wishes_end(&wishes);
	return form_derive(arena, answers_parse(arena, source, faults), faults);
}
