/* nest.c - a walk with a stack, and what may vanish. */
#include "docx/nest.h"

#include <stdlib.h>

#include "docx/boxes.h"
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

bool
nest_has_slot(const xmlNode *node)
{
	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false))
		if (slot_of(inner))
			return true;
	return false;
}

bool
nest_vanishes(const xmlNode *node)
{
	size_t depth = 0;
	bool has_slot = false;

	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false)) {
		const struct slot *slot = slot_of(inner);

		if (slot && slot_opens(slot))
			depth++;
		else if (slot && is_end(slot))
			depth--;
		else if (!slot && depth == 0 && words_is_visible(inner) &&
			 (!xml_is(inner, SPACE_W, "sdt") || box_slot(inner)))
			return false;
		has_slot = has_slot || slot;
	}
	return has_slot;
}

/* --- ranges ------------------------------------------------------------------- */

/* Elements in pairs that share a w:id (17.13.6.2, 17.13.4.4, 17.13.7.2). */
static const struct {
	const char *start, *end;
} ranges[] = {
	{ "bookmarkStart", "bookmarkEnd" },
	{ "commentRangeStart", "commentRangeEnd" },
	{ "permStart", "permEnd" },
};

enum { NRANGES = sizeof ranges / sizeof *ranges };

struct end {
	struct str id;
	xmlNode *node;
	const struct slot *block;
	const xmlNode *vanishing;
};

struct ends {
	struct end *list;
	size_t count, cap;
};

static const xmlNode *
vanishing_around(const xmlNode *node)
{
	const xmlNode *paragraph = words_around(node, "p");
	const xmlNode *row = words_around(node, "tr");

	if (paragraph && nest_vanishes(paragraph))
		return paragraph;
	return row && nest_vanishes(row) ? row : NULL;
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
					node, open, vanishing_around(node)
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
