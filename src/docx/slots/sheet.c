/* sheet.c - counting the records, and a block around the body. */
#include "docx/slots/sheet.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct sheet {
	struct arena *arena;
	struct tree *tree;
	const struct slot *first; /* of the fields of the merge */
	bool has_blocks;	  /* that repeat */
};

/* --- counting ------------------------------------------------------------- */

static size_t count_in(struct sheet *, const xmlNode *root, size_t count);

/* What is drawn twice, for newer programs and for older ones, is one place. */
static size_t
count_branches(struct sheet *sheet, const xmlNode *alternate, size_t count)
{
	size_t most = count;

	for (const xmlNode *branch = xml_first(alternate); branch;
	     branch = xml_next(branch)) {
		size_t after = count_in(sheet, branch, count);

		if (after > most)
			most = after;
	}
	return most;
}

/* How many records the slots in ROOT go on, from COUNT. */
static size_t
count_in(struct sheet *sheet, const xmlNode *root, size_t count)
{
	bool is_skipped = false;

	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, is_skipped)) {
		struct slot *slot = slot_of(node);

		is_skipped = xml_is(node, SPACE_MC, "AlternateContent");
		if (is_skipped)
			count = count_branches(sheet, node, count);
		if (!slot)
			continue;
		count += slot->is_next;
		slot->ahead = count;
		if (slot->is_merge && !sheet->first)
			sheet->first = slot;
		sheet->has_blocks |= slot->tag.kind == TAG_BLOCK;
	}
	return count;
}

/* --- the block ------------------------------------------------------------ */

static struct slot *
make(const struct sheet *sheet, enum tag_kind kind, size_t places)
{
	struct slot *slot = arena_new(sheet->arena, struct slot, 1);

	slot->excerpt = sheet->first->excerpt;
	slot->is_merge = true;
	slot->tag.kind = kind;
	slot->tag.at = sheet->first->tag.at;
	slot->ahead = places;
	slot->marker = slot_marker(sheet->arena, sheet->tree->document, slot);
	return slot;
}

static struct slot *
make_end(const struct sheet *sheet, enum tag_kind kind, size_t places)
{
	struct slot *slot = make(sheet, kind, places);

	slot->tag.path[0] = STR(SHEET_LIST);
	slot->tag.depth = 1;
	return slot;
}

/* --- between two runs ----------------------------------------------------- */

static bool
has_slots(const xmlNode *root)
{
	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false))
		if (slot_of(node))
			return true;
	return false;
}

/* Whether PARAGRAPH may be the one with the break: a sheet of labels that ends
 * in one has no room for another. */
static bool
takes_break(const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");

	return xml_is(paragraph, SPACE_W, "p") && !has_slots(paragraph) &&
	       !(properties && xml_child(properties, SPACE_W, "sectPr"));
}

static xmlNode *
properties_of(const struct sheet *sheet, xmlNode *paragraph)
{
	xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");

	if (properties)
		return properties;
	properties = sdt_element(sheet->arena, paragraph, "pPr");
	words_put_under(paragraph, NULL, properties);
	return properties;
}

/* What stands there after every run of the block but the last. */
static void
put_around(const struct sheet *sheet, xmlNode *node, size_t places)
{
	words_put_before(node, make(sheet, TAG_ANSWERED, places)->marker);
	words_put_after(node, make(sheet, TAG_CLOSE, places)->marker);
}

/* 17.6.18: before the change of the properties, after all else. */
static void
put_break(const struct sheet *sheet, xmlNode *last, xmlNode *section,
	  size_t places)
{
	bool is_new = !takes_break(last);
	xmlNode *paragraph = last, *properties, *change, *copy;

	if (is_new) {
		paragraph = sdt_element(sheet->arena, section, "p");
		words_put_after(last, paragraph);
	}
	properties = properties_of(sheet, paragraph);
	copy = words_copy(sheet->arena, section, properties);
	words_drop_revisions(copy);
	change = xml_child(properties, SPACE_W, "pPrChange");
	if (change)
		words_put_before(change, copy);
	else
		xmlAddChild(properties, copy);
	put_around(sheet, is_new ? paragraph : copy, places);
}

/* --- all of it ------------------------------------------------------------ */

static void
put_block(const struct sheet *sheet, xmlNode *body, size_t places,
	  bool is_directory)
{
	xmlNode *section = xml_last(body), *last;
	struct slot *open = make_end(sheet, TAG_BLOCK, 0);
	struct slot *closing = make_end(sheet, TAG_CLOSE, places);

	if (!xml_is(section, SPACE_W, "sectPr"))
		return;
	open->places = places;
	words_put_before(body->children, open->marker);
	words_put_before(section, closing->marker);
	last = closing->marker->prev;
	while (last && last->type != XML_ELEMENT_NODE)
		last = last->prev;
	if (last && !is_directory)
		put_break(sheet, last, section, places);
}

static void
refuse(const struct tree *tree, struct faults *faults)
{
	const xmlNode *root = xmlDocGetRootElement(tree->document);

	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false)) {
		const struct slot *slot = slot_of(node);

		if (slot && slot->is_next)
			fault(faults, MSG_FIELD_NEXT, slot_spot(slot),
			      STR("NEXT"));
	}
}

void
sheet_find(struct arena *arena, struct tree *tree,
	   const struct mailing *mailing, struct faults *faults)
{
	struct sheet sheet = { .arena = arena, .tree = tree };
	xmlNode *root = xmlDocGetRootElement(tree->document);
	xmlNode *body = xml_child(root, SPACE_W, "body");
	bool is_directory;
	size_t nexts;

	if (!body) {
		refuse(tree, faults);
		return;
	}
	nexts = count_in(&sheet, body, 0);
	is_directory = mailing->is_directory && !sheet.has_blocks;
	if (sheet.first && (nexts || is_directory))
		put_block(&sheet, body, nexts + 1, is_directory);
}

void
sheet_check(const struct tree *tree, struct faults *faults)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->is_next && slot->block && !slot->block->places)
			fault(faults, MSG_FIELD_NEXT, slot_spot(slot),
			      STR("NEXT"));
	}
}

const struct field *
sheet_list(const struct tree *tree)
{
	for (size_t i = 0; tree && i < tree->slots.count; i++)
		if (tree->slots.list[i]->places)
			return tree->slots.list[i]->ref.field;
	return NULL;
}
