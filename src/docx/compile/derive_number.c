/* derive_number.c - fields that print the number of the record. */
#include "docx/compile/deriver.h"

static void
wish(struct wishes *wishes, struct str owner, struct str key)
{
	wishes_for(wishes, owner, key, STR("integer"))->value =
		STR("position()");
}

bool
deriver_number(struct deriver *deriver, const struct slot *slot)
{
	const struct slot *block = deriver_block(slot);

	if (!slot_is_number(slot))
		return false;
	wish(&deriver->wishes, STR(""), slot->tag.path[0]);
	if (block && block->tag.kind == TAG_BLOCK && block->tag.depth == 1)
		wish(&deriver->wishes, block->tag.path[0], slot->tag.path[0]);
	return true;
}
