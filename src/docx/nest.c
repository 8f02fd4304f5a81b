/* nest.c - a walk with a stack, and what may vanish. */
#include "docx/nest.h"

#include <stdlib.h>

#include "docx/blocks.h"
#include "docx/sdt.h"
#include "docx/words.h"
#include "opc/xml.h"

static bool
is_end(const struct slot *slot)
{
	return slot->tag.kind == TAG_CLOSE;
}

/* The block that is open after SLOT, where OPEN was before it. */
static struct slot *
pass(struct slot *slot, struct slot *open)
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
		open = pass(slot, open);
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
	struct open_fields fields = { 0, 0 }, kept[BLOCKS_DEPTH + 1];
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

/* An item of a repeating section holds a row at least. */
static bool
is_row_of_item(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "tr") &&
	       xml_is(node->parent, SPACE_W, "sdtContent") &&
	       sdt_property(node->parent->parent, SPACE_W15,
			    "repeatingSectionItem");
}

bool
nest_vanishes(const xmlNode *node)
{
	size_t depth = 0;
	bool has_slot = false;

	if (is_row_of_item(node))
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
		has_slot = has_slot || slot;
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

/* --- ranges ------------------------------------------------------------------- */

/* Elements in pairs that share a w:id (17.13.6.2, 17.13.4.4, 17.13.7.2). */
static const struct {
	const char *start, *end;
} ranges[] = {
	{ "bookmarkStart", "bookmarkEnd" },
	{ "commentRangeStart", "commentRangeEnd" },
	{ "permStart", "permEnd" },
	{ "moveFromRangeStart", "moveFromRangeEnd" },
	{ "moveToRangeStart", "moveToRangeEnd" },
};

enum { NRANGES = sizeof ranges / sizeof *ranges };

struct end {
	struct str id;
	xmlNode *node;
	const struct slot *block;
	const xmlNode *vanishing;
};

/* PARAGRAPH is the last that was asked about, and what the answer was. */
struct ends {
	struct end *list;
	size_t count, cap;
	const xmlNode *paragraph;
	const xmlNode *answer;
};

static const xmlNode *
find_vanishing(const xmlNode *node, const xmlNode *paragraph)
{
	const xmlNode *row = words_around(node, "tr");
	const xmlNode *table = words_around(node, "tbl");

	if (paragraph && nest_vanishes(paragraph))
		return paragraph;
	if (row && nest_vanishes(row))
		return row;
	return table && nest_loses_rows(table) ? table : NULL;
}

static const xmlNode *
vanishing_around(struct ends *ends, const xmlNode *node)
{
	const xmlNode *paragraph = words_around(node, "p");

	if (!paragraph)
		return find_vanishing(node, NULL);
	if (paragraph != ends->paragraph)
		ends->answer = find_vanishing(node, paragraph);
	ends->paragraph = paragraph;
	return ends->answer;
}

static void
gather(struct arena *arena, const struct tree *tree, const char *start,
       const char *end, struct ends *ends)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct slot *open = NULL;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (slot)
			open = pass(slot, open);
		if (xml_is(node, SPACE_W, start) || xml_is(node, SPACE_W, end))
			*arena_push(arena, ends->list, ends->count, ends->cap) =
				(struct end){
					xml_attribute(node, SPACE_W, "id"),
					node, open, vanishing_around(ends, node)
				};
	}
}

static int
compare(const void *a, const void *b)
{
	const struct end *one = a, *other = b;

	return str_compare(one->id, other->id);
}

static void
drop_torn(struct ends *ends)
{
	size_t next;

	qsort(ends->list, ends->count, sizeof *ends->list, compare);
	for (size_t i = 0; i < ends->count; i = next) {
		bool is_torn = false;

		for (next = i; next < ends->count &&
			       str_eq(ends->list[i].id, ends->list[next].id);
		     next++)
			if (ends->list[next].block != ends->list[i].block ||
			    ends->list[next].vanishing !=
				    ends->list[i].vanishing)
				is_torn = true;
		for (size_t j = i; is_torn && j < next; j++)
			words_drop(ends->list[j].node);
	}
}

void
nest_ranges(struct arena *arena, struct tree *tree)
{
	for (size_t i = 0; i < NRANGES; i++) {
		struct ends ends = { .list = NULL };

		gather(arena, tree, ranges[i].start, ranges[i].end, &ends);
		if (ends.count)
			drop_torn(&ends);
	}
}
