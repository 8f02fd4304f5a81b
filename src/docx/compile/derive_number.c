/* derive_number.c - MERGEREC and MERGESEQ (17.16.5.36 and 17.16.5.34), which are the
 * same where no record is skipped. */
#include "docx/compile/deriver.h"

static bool
is_number(const struct slot *slot)
{
	return slot->is_merge && (str_eq(slot->tag.path[0], STR("mergerec")) ||
				  str_eq(slot->tag.path[0], STR("mergeseq")));
}

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

	if (!is_number(slot))
		return false;
	wish(&deriver->wishes, STR(""), slot->tag.path[0]);
	if (block && block->tag.kind == TAG_BLOCK && block->tag.depth == 1)
		wish(&deriver->wishes, block->tag.path[0], slot->tag.path[0]);
	return true;
}
