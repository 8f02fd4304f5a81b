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

static void
expand_box(struct arena *arena, const struct slot *slot, xmlNode *sdt)
{
	xmlNode *ticked = words_copy(arena, sdt, sdt->parent);

	words_put_before(sdt, ticked);
	box_set(arena, ticked, true);
	state_wrap(arena, slot, TAG_BLOCK, ticked);
	box_set(arena, sdt, false);
	state_wrap(arena, slot, TAG_UNLESS, sdt);
}

/* The innermost first, so that copies of those around have what became of
 * them. */
void
controls_expand(struct arena *arena, struct tree *tree)
{
	for (size_t i = tree->slots.count; i-- > 0;) {
		const struct slot *slot = tree->slots.list[i];
		xmlNode *sdt = slot->marker->parent;

		if (slot->control == CONTROL_NONE)
			continue;
		words_drop(slot->marker);
		if (slot->ref.field)
			expand_box(arena, slot, sdt);
	}
}
