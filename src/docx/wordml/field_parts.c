/* field_parts.c - names, values, ends. */
#include "docx/wordml/field_parts.h"

#include "docx/wordml/words.h"
#include "opc/xml.h"

struct str
field_value(const xmlNode *node, const char *name)
{
	const xmlNode *child = node ? xml_child(node, SPACE_W, name) : NULL;

	return child ? xml_attribute(child, SPACE_W, "val") : STR("");
}

/* Word has at most 20 fields in each other. */
enum { FIELDS_DEPTH = 20 };

xmlNode *
field_part(xmlNode *begin, struct str type)
{
	const xmlNode *paragraph = words_around(begin, "p");
	size_t depth = 0;

	for (xmlNode *node = begin; node && paragraph;
	     node = xml_walk(node, paragraph, false)) {
		struct str found;

		if (!xml_is(node, SPACE_W, "fldChar"))
			continue;
		found = xml_attribute(node, SPACE_W, "fldCharType");
		if (depth == 1 && str_eq(found, type))
			return node->parent->parent == begin->parent->parent
				       ? node
				       : NULL;
		depth += str_eq(found, STR("begin"));
		depth -= str_eq(found, STR("end"));
		if (depth == 0 || depth > FIELDS_DEPTH)
			return NULL;
	}
	return NULL;
}
