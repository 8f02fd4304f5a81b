/* nest.c - a walk with a stack, and what may vanish. */
#include "docx/blocks/nest.h"

#include "docx/blocks/blocks.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

static bool
is_end(const struct slot *slot)
{
	return slot->tag.kind == TAG_CLOSE;
}

struct slot *
nest_pass(struct slot *slot, struct slot *open)
{
	if (slot_opens(slot))
		return slot;
	return is_end(slot) && open ? open->block : open;
}

void
nest_slots(struct tree *tree, struct faults *faults)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct slot *open = NULL;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (!slot)
			continue;
		if (is_end(slot) && slot->partner != open) {
			fault(faults, MSG_BLOCK_SCOPE, slot_spot(slot->partner),
			      slot->tag.at, slot->partner->excerpt->source.text,
			      slot->excerpt->source.text);
			return;
		}
		if (!is_end(slot)) {
			slot->block = open;
			slot->level = open ? open->level + 1 : 0;
		}
		open = nest_pass(slot, open);
	}
}

/* What of complex fields (17.16.18) is open at a point of the document. */
struct open_fields {
	size_t depth;
	size_t lowest; /* since the innermost block began */
};

static void
pass_field(const xmlNode *node, struct open_fields *fields)
{
	struct str type = xml_attribute(node, SPACE_W, "fldCharType");

	if (str_eq(type, STR("begin")))
		fields->depth++;
	else if (str_eq(type, STR("end")) && fields->depth)
		fields->depth--;
	/* "separate" belongs to a field that began outside of the block. */
	if (str_eq(type, STR("separate")) && fields->depth <= fields->lowest)
		fields->lowest = 0;
	else if (fields->depth < fields->lowest)
		fields->lowest = fields->depth;
}

void
nest_fields(struct tree *tree, struct faults *faults)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct open_fields fields = { 0, 0 }, kept[BLOCKS_DEPTH + 1] = { 0 };
	size_t depth = 0;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (xml_is(node, SPACE_W, "fldChar"))
			pass_field(node, &fields);
		if (slot && slot_opens(slot)) {
			kept[depth++] = fields;
			fields.lowest = fields.depth;
		} else if (slot && is_end(slot)) {
			size_t before = kept[--depth].depth;

			if (fields.depth != before || fields.lowest < before)
				fault(faults, MSG_BLOCK_FIELD,
				      slot_spot(slot->partner), slot->tag.at);
			if (kept[depth].lowest < fields.lowest)
				fields.lowest = kept[depth].lowest;
		}
	}
}

bool
nest_has_slot(const xmlNode *node)
{
	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false))
		if (slot_of(inner))
			return true;
	return false;
}

/* An item of a repeating section holds a row at least, but for one of ours,
 * which goes with it. */
static bool
is_row_of_item(const xmlNode *node)
{
	return xml_is(node->parent, SPACE_W, "sdtContent") &&
	       !badge_is_on(node->parent->parent) &&
	       sdt_property(node->parent->parent, SPACE_W15,
			    "repeatingSectionItem");
}

/* A sheet of labels has as many as its last one, whether there are records for
 * them or not. */
static bool
is_row_of_sheet(const xmlNode *row)
{
	for (const xmlNode *node = row; node; node = xml_walk(node, row, false))
		if (slot_of(node) && slot_sheet(slot_of(node)))
			return slot_sheet(slot_of(node))->places > 1;
	return false;
}

bool
nest_vanishes(const xmlNode *node)
{
	size_t depth = 0;
	bool has_slot = false;

	if (xml_is(node, SPACE_W, "tr") &&
	    (is_row_of_item(node) || is_row_of_sheet(node)))
		return false;
	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false)) {
		const struct slot *slot = slot_of(inner);

		if (slot && depth == 0 && slot->control != CONTROL_NONE)
			return false;
		if (slot && slot_opens(slot))
			depth++;
		else if (slot && is_end(slot))
			depth--;
		else if (!slot && depth == 0 && words_is_visible(inner) &&
			 !xml_is(inner, SPACE_W, "sdt"))
			return false;
		has_slot |= slot && !xml_is(inner->parent, SPACE_W, "pPr");
	}
	return has_slot;
}

bool
nest_loses_rows(const xmlNode *table)
{
	size_t depth = 0;

	for (const xmlNode *node = table->children; node; node = node->next) {
		const struct slot *slot = slot_of(node);

		if (slot && slot_opens(slot))
			depth++;
		else if (slot && slot->tag.kind == TAG_CLOSE)
			depth--;
		else if (depth == 0 && xml_is(node, SPACE_W, "tr") &&
			 !nest_vanishes(node))
			return false;
		else if (depth == 0 && xml_is(node, SPACE_W, "sdt") &&
			 !nest_has_slot(node))
			return false;
	}
	return nest_has_slot(table);
}

bool
nest_holds(const struct slot *slot)
{
	const xmlNode *content =
		slot->control != CONTROL_NONE && slot->control < CONTROL_SECTION
			? sdt_content(slot->marker->parent)
			: NULL;

	return content && nest_has_slot(content);
}
