/* drawn.c - runs by their namespaces. */
#include "docx/wordml/drawn.h"

#include "opc/xml.h"

xmlNode *
drawn_text(const xmlNode *node)
{
	if (xml_is(node, SPACE_M, "r"))
		return xml_child(node, SPACE_M, "t");
	if (xml_is(node, SPACE_A, "r"))
		return xml_child(node, SPACE_A, "t");
	return NULL;
}

bool
drawn_is_first(const xmlNode *node)
{
	if (!drawn_text(node))
		return false;
	for (node = node->prev; node; node = node->prev)
		if (drawn_text(node))
			return false;
	return true;
}
