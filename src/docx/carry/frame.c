/* frame.c - paragraphs with controls, and what comes after them. */
#include "docx/carry/frame.h"

#include "docx/blocks/nest.h"
#include "docx/carry/copies.h"
#include "docx/parts/keys.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/beside.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/rows.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* A paragraph with more blocks in line than that is not looked through. */
enum { BLOCKS = 4 };

struct framer {
	struct arena *arena;
	struct buf hashes;
};

/* --- paragraphs ---------------------------------------------------------------- */

static void
add_text(struct framer *framer, const struct fixed_text *read)
{
	struct str plain = fixed_plain(framer->arena, read->text);
	struct badge badge;

	if (read->first && badge_read(framer->arena, read->first, &badge))
		plain = fixed_around(framer->arena, plain,
				     badge_name(framer->arena, &badge));
	fixed_add(&framer->hashes, plain);
}

/* Add what PARAGRAPH, or a row, says, with and without each of its blocks; false
 * where that cannot be known. */
static bool
add_texts(struct framer *framer, xmlNode *paragraph)
{
	struct fixed_text read = { .choices = (1U << BLOCKS) - 1 };
	unsigned count;

	fixed_read(framer->arena, paragraph, &read);
	if (read.is_open || read.nblocks > BLOCKS)
		return false;
	count = 1U << read.nblocks;
	for (read.choices = 0; read.choices < count; read.choices++) {
		fixed_read(framer->arena, paragraph, &read);
		add_text(framer, &read);
	}
	return true;
}

static void
add_name(struct framer *framer, enum fixed_what what, const xmlNode *sdt)
{
	struct badge badge;

	if (badge_read(framer->arena, sdt, &badge))
		fixed_add_name(&framer->hashes, what,
			       badge_name(framer->arena, &badge));
}

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
	    add_texts(framer, paragraph))
		return;
	for (xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false))
		if (xml_is(node, SPACE_W, "sdt"))
			add_name(framer, FIXED_OPEN, node);
}

/* --- what comes after ------------------------------------------------------------ */

/* What is found after a control: DEPTH blocks that may not be there are around.
 * IS_OPEN: something of which nobody knows what it says. */
struct scan {
	struct framer *framer;
	size_t depth;
	bool has_fixed, is_open;
};

/* Behind NODE, out of the controls that end with it. */
static xmlNode *
behind(const xmlNode *node)
{
	while (node && !node->next &&
	       xml_is(node->parent, SPACE_W, "sdtContent") &&
	       sdt_level(node->parent->parent) == SDT_BLOCKS)
		node = node->parent->parent;
	return node ? node->next : NULL;
}

/* Whether what comes after BLOCK may follow, too. */
static bool
scan_block(struct scan *scan, xmlNode *block)
{
	struct fixed_text read = { .choices = 0 };

	if (xml_is(block, SPACE_W, "sdt") &&
	    sdt_property(block, SPACE_W15, "repeatingSection"))
		return true;
	if (!xml_is(block, SPACE_W, "p"))
		return scan->depth > 0;
	fixed_read(scan->framer->arena, block, &read);
	scan->has_fixed |= read.nblocks > 0;
	if (extent_control(block))
		return scan->depth > 0;
	if (!read.is_open && !read.nblocks && fixed_is_blank(read.text))
		return true;
	scan->has_fixed = true;
	scan->is_open |= !add_texts(scan->framer, block);
	return scan->depth > 0;
}

/* From NODE on, to END at most. */
static void
scan_from(struct scan *scan, xmlNode *node, const xmlNode *end)
{
	for (; node && node != end; node = behind(node)) {
		const struct slot *slot = slot_of(node);

		if (slot && slot_opens(slot))
			scan->depth++;
		else if (slot && scan->depth)
			scan->depth--;
		else if (slot && slot->partner && slot_repeats(slot->partner))
			scan_from(
				&(struct scan){ scan->framer, 0, false, false },
				slot->partner->marker->next, node);
		else if (node->type == XML_ELEMENT_NODE &&
			 !scan_block(scan, node))
			return;
	}
}

/* Paragraphs may be added to the value in SDT, which is in BLOCK or is it. */
static void
frame_lines(struct framer *framer, const xmlNode *sdt, const xmlNode *block)
{
	struct scan scan = { .framer = framer };

	scan_from(&scan, behind(block), NULL);
	if (scan.is_open)
		return;
	add_name(framer, FIXED_LINES, sdt);
	if (scan.has_fixed)
		add_name(framer, FIXED_NEXT, sdt);
}

/* --- values ------------------------------------------------------------------------ */

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
		frame_lines(framer, sdt, paragraph);
	if (sdt_level(sdt) == SDT_RUNS)
		sdt = words_around(sdt, "sdt");
	if (sdt && badge_is_on(sdt) && sdt_level(sdt) == SDT_BLOCKS &&
	    !sdt_property(sdt, SPACE_W15, "repeatingSection") &&
	    !sdt_property(sdt, SPACE_W15, "repeatingSectionItem"))
		frame_lines(framer, sdt, sdt);
}

/* A row without controls of a table whose ROWS have them. */
static void
frame_row(struct framer *framer, const struct rows *rows, xmlNode *row)
{
	if (add_texts(framer, row))
		return;
	for (size_t i = 0; i < ROWS_COLUMNS; i++)
		if (rows->controls[i])
			add_name(framer, FIXED_ROWS, rows->controls[i]);
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

static bool
is_mute(const struct slot *slot)
{
	return slot->control != CONTROL_NONE &&
	       slot->control < CONTROL_SECTION &&
	       (!slot->ref.field || nest_holds(slot));
}

/* Of a report it is known what its template prints. */
static void
frame_slot(struct framer *framer, const struct tree *tree,
	   const struct slot *slot)
{
	const xmlNode *sdt = words_around(slot->marker, "sdt");

	if (is_mute(slot))
		keys_mute(&framer->hashes, slot);
	if (!slot->ref.field || !sdt || is_mute(slot))
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
