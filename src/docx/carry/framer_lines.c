/* framer_lines.c - what comes after a control. */
#include "docx/blocks/nest.h"
#include "docx/carry/framer.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/sdt.h"
#include "opc/xml.h"

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

/* Whether PARAGRAPH, which says READ, is gone where its blocks do not run. */
static bool
may_vanish(const struct fixed_text *read, const xmlNode *paragraph)
{
	return (read->nblocks || read->is_open) && nest_vanishes(paragraph);
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
		return scan->depth > 0 || may_vanish(&read, block);
	if (!read.is_open && !read.nblocks && fixed_is_blank(read.text))
		return true;
	scan->has_fixed = true;
	scan->is_open |= !framer_texts(scan->framer, block);
	return scan->depth > 0;
}

static void scan_from(struct scan *, xmlNode *node, const xmlNode *end);

/* What comes after in the next record of the block that ends at CLOSE. */
static void
scan_again(struct scan *scan, const struct slot *close)
{
	struct scan again = { .framer = scan->framer };

	scan_from(&again, close->partner->marker->next, close->marker);
	scan->is_open |= again.is_open;
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
			scan_again(scan, slot);
		else if (node->type == XML_ELEMENT_NODE &&
			 !scan_block(scan, node))
			return;
	}
}

void
framer_lines(struct framer *framer, const xmlNode *sdt, const xmlNode *block)
{
	struct scan scan = { .framer = framer };

	scan_from(&scan, behind(block), NULL);
	if (scan.is_open)
		return;
	framer_name(framer, FIXED_LINES, sdt);
	if (scan.has_fixed)
		framer_name(framer, FIXED_NEXT, sdt);
}
