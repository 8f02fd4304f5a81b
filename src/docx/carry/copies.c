/* copies.c - blocks around blocks. */
#include "docx/carry/copies.h"

#include "docx/carry/wrapper.h"
#include "docx/wordml/fixed.h"

static void
add_slot(struct buf *hashes, const struct trees *trees, const struct slot *slot)
{
	const struct slot *list = wrapper_list(slot);
	const struct slot *loop = slot_loop(slot->block);
	const struct slot *around =
		list && list->block ? slot_loop(list->block) : NULL;
	size_t number = wrapper_number(trees, loop);

	for (; around; around = around->block ? slot_loop(around->block) : NULL)
		if (around->ref.field != list->ref.field)
			fixed_add(hashes,
				  fixed_inside(hashes->arena,
					       list->ref.field->key, number,
					       around->ref.field->key));
}

void
copies_add(struct buf *hashes, const struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++) {
		const struct tree *tree = &trees->list[i];

		for (size_t j = 0; j < tree->slots.count; j++) {
			const struct slot *slot = tree->slots.list[j];

			if (slot->tag.kind == TAG_VALUE && slot->ref.field &&
			    slot->ref.level)
				add_slot(hashes, trees, slot);
		}
	}
}
