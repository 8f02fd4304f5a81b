/* slot.c - markers: processing instructions that only we can make. */
#include "docx/program/slot.h"

#include <stddef.h>
#include <string.h>

#include "opc/package.h"
#include "opc/xml.h"

struct spot
slot_spot(const struct slot *slot)
{
	return (struct spot){ &slot->excerpt->source, slot->tag.at };
}

/* A processing instruction of the file itself has no _private. */
struct slot *
slot_of(const xmlNode *node)
{
	return node->type == XML_PI_NODE ? node->_private : NULL;
}

xmlNode *
slot_marker(struct arena *arena, xmlDoc *document, struct slot *slot)
{
	xmlNode *marker = xmlNewDocPI(document, BAD_CAST "slot", NULL);

	if (!marker)
		arena_fail(arena);
	marker->_private = slot;
	return marker;
}

bool
slot_opens(const struct slot *slot)
{
	switch (slot->tag.kind) {
	case TAG_BLOCK:
	case TAG_UNLESS:
	case TAG_ANSWERED:
	case TAG_MISSING:
	case TAG_HOLDS:
	case TAG_FAILS:
		return true;
	case TAG_VALUE:
	case TAG_CLOSE:
	case TAG_NOTE:
	case TAG_OPERAND:
		break;
	}
	return false;
}

bool
slot_repeats(const struct slot *slot)
{
	const struct ref *ref = &slot->ref;

	if (slot->tag.kind != TAG_BLOCK)
		return false;
	switch (ref->field->type) {
	case TYPE_LIST:
	case TYPE_PICTURES:
	case TYPE_CHOICES:
	case TYPE_RECORDS:
	case TYPE_BLOCK:
		return !ref->choice && !ref->is_item;
	case TYPE_TEXT:
	case TYPE_PARAGRAPHS:
	case TYPE_INTEGER:
	case TYPE_NUMBER:
	case TYPE_DATE:
	case TYPE_PHONE:
	case TYPE_EMAIL:
	case TYPE_URL:
	case TYPE_PICTURE:
	case TYPE_CHOICE:
	case TYPE_YES_NO:
		break;
	}
	return false;
}

const struct slot *
slot_loop(const struct slot *open)
{
	while (open && !slot_repeats(open))
		open = open->block;
	return open;
}

bool
slot_is_number(const struct slot *slot)
{
	return slot->is_merge && (str_eq(slot->tag.path[0], STR("mergerec")) ||
				  str_eq(slot->tag.path[0], STR("mergeseq")));
}

const struct slot *
slot_sheet(const struct slot *slot)
{
	while (slot && !slot->places)
		slot = slot->block;
	return slot;
}

bool
tree_is_strict(xmlDoc *document)
{
	const xmlNode *root = xmlDocGetRootElement(document);

	return root->ns &&
	       strstr((const char *)root->ns->href, "purl.oclc.org");
}

bool
tree_has_links(const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->tag.kind == TAG_VALUE &&
		    (slot->is_picture || tag_has(&slot->tag, FILTER_LINK)))
			return true;
	}
	return false;
}

/* No other source has a place but a row of a table. */
const struct excerpt *
excerpt_of(const struct source *source)
{
	if (!source || !source->place || source->place->grid)
		return NULL;
	return (const struct excerpt *)((const char *)source -
					offsetof(struct excerpt, source));
}

struct excerpt *
excerpt_new(struct arena *arena, struct tree *tree, const struct source *source,
	    xmlNode *story, struct str text)
{
	struct excerpt *excerpt = arena_new(arena, struct excerpt, 1);
	struct excerpts *all = &tree->excerpts;

	excerpt->source.name = source->name;
	excerpt->source.text = text;
	excerpt->source.place = &excerpt->place;
	excerpt->place.part = tree->name;
	excerpt->story = story;
	excerpt->tree = tree;
	excerpt->same = story->_private;
	story->_private = excerpt;
	*arena_push(arena, all->list, all->count, all->cap) = excerpt;
	return excerpt;
}
