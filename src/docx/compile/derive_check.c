/* derive_check.c - names that are keys, and that are none. */
#include "docx/compile/deriver.h"

/* A key is the name of an element, which begins with a letter. */
static void
check_key(const struct slot *slot, struct faults *faults)
{
	const struct tag *tag = &slot->tag;

	for (size_t i = 0; i < tag->depth; i++)
		if (tag->path[i].data[0] <= '9') {
			fault(faults, MSG_TAG_KEY, slot_spot(slot), tag->at,
			      tag->at);
			return;
		}
	if (tag->depth == 3 && tag->kind == TAG_VALUE && !slot->is_merge &&
	    !tag_has(tag, FILTER_BOX))
		fault(faults, MSG_TAG_DEEP, slot_spot(slot), tag->at);
}

void
deriver_check(const struct tree *tree, struct faults *faults)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->control == CONTROL_NONE && !slot->term &&
		    slot->tag.kind != TAG_CLOSE)
			check_key(slot, faults);
	}
}

void
deriver_join(struct arena *arena, struct slot *slot)
{
	struct tag *tag = &slot->tag;

	if (!slot->is_merge || heads_block(slot, tag->path[0]))
		return;
	for (size_t i = 1; i < tag->depth; i++)
		tag->path[0] = arena_concat(arena, tag->path[0], STR("_"),
					    tag->path[i]);
	tag->depth = 1;
}
