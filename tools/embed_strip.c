/* embed_strip.c - what of a template people need and a report does not. */
#include "embed_strip.h"

#include "opc/xml.h"

/* Elements of WordprocessingML whose blanks are text. */
static bool
holds_text(const xmlNode *node)
{
	static const char *const names[] = { "t", "delText", "instrText",
					     "delInstrText" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (xml_is(node, SPACE_W, names[i]))
			return true;
	return false;
}

/* Blanks are indentation in WordprocessingML outside its text, elsewhere only
 * beside elements. */
static bool
is_indentation(xmlNode *node)
{
	const xmlNode *parent = node->parent;

	if (!xmlIsBlankNode(node) || xmlNodeGetSpacePreserve(node) == 1)
		return false;
	if (xml_space(parent) == SPACE_W)
		return !holds_text(parent);
	return xml_first(parent) != NULL;
}

void
embed_strip(xmlNode *root)
{
	xmlNode *next;

	for (xmlNode *node = root; node; node = next) {
		next = xml_walk(node, root, false);
		if (node->type == XML_COMMENT_NODE || is_indentation(node)) {
			xmlUnlinkNode(node);
			xmlFreeNode(node);
		}
	}
}
