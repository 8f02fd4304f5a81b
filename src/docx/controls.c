/* controls.c - which controls are ours, and what becomes of them. */
#include "docx/controls.h"

#include "docx/boxes.h"
#include "docx/states.h"
#include "docx/words.h"
#include "opc/xml.h"

static struct str
tag_of(const xmlNode *sdt)
{
	const xmlNode *properties = xml_child(sdt, SPACE_W, "sdtPr");
	const xmlNode *tag =
		properties ? xml_child(properties, SPACE_W, "tag") : NULL;

	return tag ? xml_attribute(tag, SPACE_W, "val") : STR("");
}

static void
mark(struct arena *arena, struct tree *tree, const struct source *source,
     xmlNode *sdt)
{
	struct slot *slot = arena_new(arena, struct slot, 1);
	struct faults unheard = { .arena = arena };
	struct str text = arena_dup(arena, tag_of(sdt));

	if (!tag_read(arena, source, text, &slot->tag, &unheard) ||
	    slot->tag.kind != TAG_VALUE || slot->tag.nfilters)
		return;
	slot->control = CONTROL_BOX;
	slot->hint.type = slot->tag.depth > 1 ? STR("choice") : STR("yes-no");
	slot->excerpt = excerpt_new(arena, tree, source, sdt, text);
	slot->marker = slot_marker(arena, tree->document, slot);
	words_put_before(sdt->children, slot->marker);
}

void
controls_find(struct arena *arena, struct tree *tree,
	      const struct source *source)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "sdt") && box_of(node))
			mark(arena, tree, source, node);
}

/* --- states ---------------------------------------------------------------- */

struct expander {
	struct arena *arena;
	bool keeps_missing;
};

static void
expand_box(const struct expander *expander, const struct slot *slot,
	   xmlNode *sdt)
{
	struct arena *arena = expander->arena;
	xmlNode *ticked = words_copy(arena, sdt, sdt->parent), *cleared = sdt;

	words_put_before(sdt, ticked);
	box_set(arena, ticked, true);
	state_wrap(arena, slot, TAG_BLOCK, ticked);
	if (expander->keeps_missing) {
		cleared = words_copy(arena, sdt, sdt->parent);
		words_put_before(sdt, cleared);
		state_wrap(arena, slot, TAG_MISSING, sdt);
		state_wrap(arena, slot, TAG_ANSWERED, cleared);
	}
	box_set(arena, cleared, false);
	state_wrap(arena, slot, TAG_UNLESS, cleared);
}

/* The innermost first, so that copies of those around have what became of
 * them. */
void
controls_expand(struct arena *arena, struct tree *tree, bool keeps_missing)
{
	struct expander expander = { arena, keeps_missing };

	for (size_t i = tree->slots.count; i-- > 0;) {
		const struct slot *slot = tree->slots.list[i];
		xmlNode *sdt = slot->marker->parent;

		if (slot->control != CONTROL_BOX)
			continue;
		words_drop(slot->marker);
		if (slot->ref.field)
			expand_box(&expander, slot, sdt);
	}
}
