/* alone.c - nothing else in the paragraph. */
#include "docx/blocks/alone.h"

#include "docx/wordml/badge.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* What RUN stands in, controls of ours left out. */
static const xmlNode *
holder_of(const xmlNode *run)
{
	const xmlNode *around = run->parent;

	while (xml_is(around, SPACE_W, "sdtContent") &&
	       badge_is_on(around->parent))
		around = around->parent->parent;
	return around;
}

/* Markers within a control's properties are of its states. */
static bool
is_state(const xmlNode *marker)
{
	return slot_of(marker)->in_attribute ||
	       xml_is(marker->parent, SPACE_W, "sdtPr");
}

const struct slot *
alone_in(const xmlNode *paragraph)
{
	const struct slot *alone = NULL;

	for (const xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false)) {
		const struct slot *slot = slot_of(node);

		if (slot && is_state(node))
			continue;
		if ((words_is_visible(node) && !badge_is_on(node)) ||
		    (slot && alone) || (slot && slot->tag.kind != TAG_VALUE))
			return NULL;
		if (slot)
			alone = slot;
	}
	if (!alone || alone->quoting != QUOTE_TEXTS ||
	    tag_has(&alone->tag, FILTER_LINK) ||
	    holder_of(alone->marker->parent) != paragraph)
		return NULL;
	return alone;
}
