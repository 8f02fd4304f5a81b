/* sections.c - one item is the pattern of all. */
#include "docx/slots/sections.h"

#include "docx/parts/keys.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	const struct form *form;
};

/* --- finding them --------------------------------------------------------- */

static bool
is_item(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "sdt") &&
	       sdt_property(node, SPACE_W15, "repeatingSectionItem");
}

static xmlNode *
next_item(xmlNode *node)
{
	while (node && !is_item(node))
		node = xml_next(node);
	return node;
}

/* Whether SLOT's key is one of the form, or could be one. */
static bool
is_key(const struct finder *finder, const struct slot *slot)
{
	const struct form *form = finder->form;

	if (slot->tag.depth != 1)
		return false;
	if (form)
		return form_find(form, &form->fields, slot->tag.path[0]);
	return slot->tag.path[0].data[0] > '9';
}

static struct slot *
find_key(const struct finder *finder, xmlNode *sdt)
{
	struct slot *slot =
		keys_read(finder->arena, finder->tree, finder->source, sdt);

	while (slot && !is_key(finder, slot))
		slot = slot->alias;
	if (slot)
		slot->alias = NULL;
	return slot;
}

/* Items but the first are not looked at; the section may want them back. */
static xmlNode *
put_aside(const struct finder *finder, xmlNode *item)
{
	struct tree *tree = finder->tree;
	xmlNode *aside = sdt_element(finder->arena, item, "sdtContent");

	if (!tree->aside)
		tree->aside = sdt_element(finder->arena, item, "sdtContent");
	xmlAddChild(tree->aside, aside);
	while ((item = next_item(xml_next(item)))) {
		xmlNode *before = item->prev;

		xmlUnlinkNode(item);
		xmlAddChild(aside, item);
		item = before;
	}
	return aside;
}

static void
mark(const struct finder *finder, xmlNode *sdt)
{
	xmlNode *content = sdt_content(sdt);
	xmlNode *item = content ? next_item(xml_first(content)) : NULL;
	struct slot *slot = item ? find_key(finder, sdt) : NULL;
	struct slot *open, *closing;

	if (!slot)
		return;
	slot->control = CONTROL_SECTION;
	slot->aside = put_aside(finder, item);
	state_pair(finder->arena, slot, TAG_BLOCK, sdt->doc, &open, &closing);
	/* They are paired anew with all the others. */
	open->partner = closing->partner = NULL;
	words_put_before(item, open->marker);
	words_put_after(item, closing->marker);
}

void
sections_find(struct arena *arena, struct tree *tree,
	      const struct source *source, const struct form *form)
{
	struct finder finder = { arena, tree, source, form };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "sdt") &&
		    sdt_property(node, SPACE_W15, "repeatingSection") &&
		    !sdt_is_deleted(node) && !badge_is_on(node))
			mark(&finder, node);
}

/* --- what becomes of them ------------------------------------------------- */

/* The section as it was in the template, after it. */
static xmlNode *
restore(struct arena *arena, const struct slot *slot, xmlNode *sdt)
{
	xmlNode *copy = words_copy(arena, sdt, sdt->parent), *content, *next;

	words_put_after(sdt, copy);
	content = sdt_content(copy);
	for (xmlNode *node = content->children; node; node = next) {
		next = node->next;
		if (slot_of(node))
			words_drop(node);
	}
	for (xmlNode *item = slot->aside->children; item; item = item->next)
		xmlAddChild(content, words_copy(arena, item, content));
	return copy;
}

void
section_expand(struct arena *arena, const struct slot *slot, bool keeps_missing)
{
	xmlNode *sdt = slot->marker->parent->parent;
	xmlNode *item = xml_next(slot->marker), *binding, *cleared;

	if (keeps_missing) {
		xmlNode *kept = restore(arena, slot, sdt);

		state_wrap(arena, slot, TAG_MISSING,
			   (struct siblings){ kept, kept });
		state_wrap(arena, slot, TAG_ANSWERED,
			   (struct siblings){ sdt, sdt });
	}
	binding = sdt_property(sdt, SPACE_W15, "dataBinding");
	if (binding)
		words_drop(binding);
	cleared = words_copy(arena, item, item->parent);
	words_put_after(slot->partner->marker, cleared);
	state_wrap(arena, slot, TAG_UNLESS,
		   (struct siblings){ cleared, cleared });
}
