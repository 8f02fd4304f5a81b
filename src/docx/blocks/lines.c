/* lines.c - paragraphs cut in two. */
#include "docx/blocks/lines.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Whether SLOT is in a block that begins in the same PARAGRAPH. */
static bool
is_in_block(const struct slot *slot, const xmlNode *paragraph)
{
	return slot->block &&
	       words_around(slot->block->marker, "p") == paragraph;
}

static void
break_line(struct arena *arena, xmlNode *marker)
{
	xmlNode *run = sdt_element(arena, marker->parent, "r");

	xmlAddChild(run, sdt_element(arena, marker->parent, "br"));
	words_put_after(marker, run);
}

/* Take W:NAME out of PROPERTIES, if it is there. */
static void
drop(xmlNode *properties, const char *name)
{
	xmlNode *property = xml_child(properties, SPACE_W, name);

	if (property)
		words_drop(property);
}

/* A section ends in the last of them, a page begins before the first. */
static xmlNode *
add_paragraph(struct arena *arena, xmlNode *paragraph)
{
	xmlNode *added = sdt_element(arena, paragraph, "p"), *copy;
	xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");

	words_put_after(paragraph, added);
	if (!properties)
		return added;
	copy = words_copy(arena, properties, added);
	words_drop_revisions(copy);
	drop(copy, "pageBreakBefore");
	drop(properties, "sectPr");
	xmlAddChild(added, copy);
	return added;
}

static void
begin_paragraph(struct arena *arena, xmlNode *marker)
{
	xmlNode *added = add_paragraph(arena, marker->parent), *next;

	for (xmlNode *node = marker->next; node; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		words_put_under(added, added->last, node);
	}
}

void
lines_end(struct arena *arena, struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];
		xmlNode *around = slot->marker->parent;

		if (!slot->ends_line)
			continue;
		if (xml_is(around, SPACE_W, "p") && !is_in_block(slot, around))
			begin_paragraph(arena, slot->marker);
		else
			break_line(arena, slot->marker);
	}
}
