/* typing.c - Override and Default elements. */
#include "docx/parts/typing.h"

#include "docx/wordml/attributes.h"
#include "opc/package.h"
#include "opc/xml.h"

xmlNode *
typing_of_part(const xmlNode *root, struct str name)
{
	for (xmlNode *node = xml_first(root); node; node = xml_next(node)) {
		struct str typed = xml_attribute(node, SPACE_NONE, "PartName");

		if (xml_is(node, SPACE_TYPES, "Override") &&
		    str_starts(typed, STR("/")) &&
		    part_name_is(str_from(typed, 1), name))
			return node;
	}
	return NULL;
}

xmlNode *
typing_of_extension(const xmlNode *root, struct str extension)
{
	for (xmlNode *node = xml_first(root); node; node = xml_next(node))
		if (xml_is(node, SPACE_TYPES, "Default") &&
		    part_name_is(xml_attribute(node, SPACE_NONE, "Extension"),
				 extension))
			return node;
	return NULL;
}

static xmlNode *
add(struct arena *arena, xmlNode *root, const char *element,
    const char *attribute, struct str value, struct str type)
{
	xmlNode *made = xmlNewChild(root, root->ns, BAD_CAST element, NULL);

	if (!made)
		arena_fail(arena);
	attributes_plain(arena, made, attribute, value);
	attributes_plain(arena, made, "ContentType", type);
	return made;
}

xmlNode *
typing_add_part(struct arena *arena, xmlNode *root, struct str name,
		struct str type)
{
	return add(arena, root, "Override", "PartName",
		   arena_concat(arena, STR("/"), name), type);
}

xmlNode *
typing_add_extension(struct arena *arena, xmlNode *root, struct str extension,
		     struct str type)
{
	return add(arena, root, "Default", "Extension", extension, type);
}
