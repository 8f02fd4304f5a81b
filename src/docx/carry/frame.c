/* frame.c - paragraphs with controls, and what comes after them. */
#include "docx/carry/frame.h"

#include "docx/blocks/nest.h"
#include "docx/carry/copies.h"
#include "docx/carry/framer.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/beside.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/rows.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- paragraphs ----------------------------------------------------------- */

/* Of a report it is known what the template says there. */
static bool
is_known(const struct framer *framer, xmlNode *paragraph, struct str hashes)
{
	return hashes.len &&
	       beside_in(framer->arena, paragraph, hashes).kind == BESIDE_FIXED;
}

static void
frame_paragraph(struct framer *framer, xmlNode *paragraph, struct str known)
{
	if (!extent_control(paragraph) || is_known(framer, paragraph, known) ||
	    framer_texts(framer, paragraph))
		return;
	for (xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false))
		if (xml_is(node, SPACE_W, "sdt"))
			framer_name(framer, FIXED_OPEN, node);
}

/* --- values --------------------------------------------------------------- */

/* Whether PARAGRAPH is all that the block around SLOT repeats. */
static bool
is_item(const struct slot *slot, const xmlNode *paragraph)
{
	const xmlNode *content = paragraph->parent;
	const struct slot *block = slot->block;

	if (!block || !block->partner || !slot_repeats(block))
		return false;
	if (xml_is(content, SPACE_W, "sdtContent"))
		return xml_first(content) == paragraph && !xml_next(paragraph);
	return block->marker->next == paragraph &&
	       paragraph->next == block->partner->marker;
}

static bool
has_lines(const struct slot *slot, const struct badge *badge,
	  const xmlNode *paragraph)
{
	const struct field *whole = slot->ref.field->whole;

	return badge->starts || (badge->is_item && is_item(slot, paragraph)) ||
	       (whole && whole->type == TYPE_LIST && !badge->is_item);
}

static void
frame_value(struct framer *framer, const struct slot *slot)
{
	const xmlNode *paragraph = words_around(slot->marker, "p");
	const xmlNode *sdt = words_around(slot->marker, "sdt");
	struct badge badge;

	if (!sdt || !paragraph || !badge_is_on(sdt) ||
	    !badge_read(framer->arena, sdt, &badge))
		return;
	if (sdt_level(sdt) == SDT_RUNS && has_lines(slot, &badge, paragraph))
		framer_lines(framer, sdt, paragraph);
	if (sdt_level(sdt) == SDT_RUNS)
		sdt = words_around(sdt, "sdt");
	if (sdt && badge_is_on(sdt) && sdt_level(sdt) == SDT_BLOCKS &&
	    !sdt_property(sdt, SPACE_W15, "repeatingSection") &&
	    !sdt_property(sdt, SPACE_W15, "repeatingSectionItem"))
		framer_lines(framer, sdt, sdt);
}

/* A row without controls of a table whose ROWS have them. */
static void
frame_row(struct framer *framer, const struct rows *rows, xmlNode *row)
{
	if (framer_texts(framer, row))
		return;
	for (size_t i = 0; i < ROWS_COLUMNS; i++)
		if (rows->controls[i])
			framer_name(framer, FIXED_ROWS, rows->controls[i]);
}

/* The rows without controls of a table with records. */
static void
frame_table(struct framer *framer, xmlNode *table)
{
	struct rows rows = rows_of(framer->arena, table);

	for (xmlNode *node = table; node && rows.cells;
	     node = xml_walk(node, table, false))
		if (xml_is(node, SPACE_W, "tr") && !extent_control(node))
			frame_row(framer, &rows, node);
}

/* Whether the value has the control SDT, whatever else is answered. */
static bool
is_shown(const struct slot *slot, const xmlNode *sdt)
{
	return !slot->block && slot->tag.kind == TAG_VALUE &&
	       badge_is_control(sdt) &&
	       (slot->control != CONTROL_NONE || badge_is_on(sdt));
}

/* Of a report it is known what its template prints. */
static void
frame_slot(struct framer *framer, const struct tree *tree,
	   const struct slot *slot)
{
	const xmlNode *sdt = words_around(slot->marker, "sdt");

	if (!slot->ref.field || !sdt || nest_holds(slot))
		return;
	if (!tree->frame.len && is_shown(slot, sdt))
		fixed_add_name(&framer->hashes, FIXED_SHOWN,
			       slot->ref.field->key);
	frame_value(framer, slot);
}

static void
frame_tree(struct framer *framer, const struct tree *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "p"))
			frame_paragraph(framer, node, tree->frame);
		else if (xml_is(node, SPACE_W, "tbl"))
			frame_table(framer, node);
	for (size_t i = 0; i < tree->slots.count; i++)
		frame_slot(framer, tree, tree->slots.list[i]);
}

struct str
frame_of(struct arena *arena, const struct trees *trees)
{
	struct framer framer = { arena, { .arena = arena } };

	if (trees->count)
		buf_put(&framer.hashes, trees->list[0].frame);
	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].is_story)
			frame_tree(&framer, &trees->list[i]);
	if (trees->count && !trees->list[0].frame.len)
		copies_add(&framer.hashes, trees);
	return framer.hashes.len ? buf_str(&framer.hashes) : STR("");
}
