/* heads.c - records as Mustache has them, or choices. */
#include "docx/compile/heads.h"

const struct slot *
heads_block(const struct slot *slot, struct str name)
{
	const struct slot *block = slot->block;

	while (block && !(block->tag.kind == TAG_BLOCK && block->tag.depth &&
			  str_eq(block->tag.path[0], name)))
		block = block->block;
	return block;
}

static bool
is_ticked(const struct slot *slot)
{
	return tag_has(&slot->tag, FILTER_BOX) ||
	       slot->control == CONTROL_BOX ||
	       slot->control == CONTROL_FORM_BOX;
}

static unsigned
use_of(const struct slot *slot)
{
	const struct tag *tag = &slot->tag;

	if (slot->control == CONTROL_SECTION || slot->term ||
	    (tag->kind != TAG_VALUE && tag->kind != TAG_OPERAND))
		return 0;
	if (tag->depth == 1)
		return HEAD_CHOICES;
	if (heads_block(slot, tag->path[0]))
		return 0;
	return tag->depth == 2 && is_ticked(slot) ? HEAD_CHOICES : HEAD_FIELDS;
}

void
heads_see(struct heads *heads, const struct slot *slot)
{
	unsigned use = slot->tag.depth ? use_of(slot) : 0;
	size_t index;

	if (!use)
		return;
	heads->names.arena = heads->arena;
	index = strset_add(&heads->names, slot->tag.path[0]);
	if (index == heads->count)
		*arena_push(heads->arena, heads->uses, heads->count,
			    heads->cap) = 0;
	heads->uses[index] |= use;
}

bool
heads_is_record(struct heads *heads, struct str name)
{
	return strset_has(&heads->names, name) &&
	       heads->uses[strset_add(&heads->names, name)] == HEAD_FIELDS;
}
