/* nodes.c - reading trees. */
#include <string.h>

#include "opc/xml.h"

struct str
xml_name(const xmlNode *node)
{
	return str_of((const char *)node->name);
}

bool
xml_is(const xmlNode *node, enum space space, const char *name)
{
	return node->type == XML_ELEMENT_NODE && *node->name == *name &&
	       strcmp((const char *)node->name, name) == 0 &&
	       xml_space(node) == space;
}

static xmlNode *
element_from(xmlNode *node)
{
	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

xmlNode *
xml_first(const xmlNode *node)
{
	return element_from(node->children);
}

xmlNode *
xml_next(const xmlNode *node)
{
	return element_from(node->next);
}

xmlNode *
xml_last(const xmlNode *node)
{
	xmlNode *last = node->last;

	while (last && last->type != XML_ELEMENT_NODE)
		last = last->prev;
	return last;
}

xmlNode *
xml_child(const xmlNode *node, enum space space, const char *name)
{
	xmlNode *child = xml_first(node);

	while (child && !xml_is(child, space, name))
		child = xml_next(child);
	return child;
}

static bool
has_children(const xmlNode *node)
{
	return node->children && (node->type == XML_ELEMENT_NODE ||
				  node->type == XML_DOCUMENT_NODE);
}

xmlNode *
xml_walk(const xmlNode *node, const xmlNode *root, bool skip)
{
	if (!skip && has_children(node))
		return node->children;
	while (node != root && !node->next)
		node = node->parent;
	return node == root ? NULL : node->next;
}

struct str
xml_value(const xmlAttr *attribute)
{
	const xmlNode *text = attribute->children;

	return text && text->content ? str_of((const char *)text->content)
				     : STR("");
}

struct str
xml_attribute(const xmlNode *node, enum space space, const char *name)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (strcmp((const char *)a->name, name) == 0 &&
		    xml_space((const xmlNode *)a) == space)
			return xml_value(a);
	return (struct str){ NULL, 0 };
}

struct str
xml_text(const xmlNode *node)
{
	for (const xmlNode *text = node->children; text; text = text->next)
		if (text->type == XML_TEXT_NODE)
			return str_of((const char *)text->content);
	return STR("");
}
