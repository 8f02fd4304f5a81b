/* serialize.c - tags, attributes, text. */
#include "docx/wordml/serialize.h"

#include "docx/program/slot.h"
#include "opc/xml.h"

void
serialize_declaration(struct buf *out)
{
	buf_put(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\" "
			 "standalone=\"yes\"?>\n"));
}

static void
put_qualified(struct buf *out, const xmlNs *ns, struct str name)
{
	if (ns && ns->prefix) {
		buf_put(out, str_of((const char *)ns->prefix));
		buf_char(out, ':');
	}
	buf_put(out, name);
}

void
serialize_name(struct buf *out, const xmlNode *node, const char *name)
{
	put_qualified(out, node->ns, str_of(name));
}

static void
put_namespace(struct buf *out, const xmlNs *ns)
{
	buf_put(out, STR(" xmlns"));
	if (ns->prefix) {
		buf_char(out, ':');
		buf_put(out, str_of((const char *)ns->prefix));
	}
	buf_put(out, STR("=\""));
	if (ns->href)
		buf_xml_attribute(out, str_of((const char *)ns->href));
	buf_char(out, '"');
}

void
serialize_start(struct buf *out, const xmlNode *node)
{
	buf_char(out, '<');
	put_qualified(out, node->ns, xml_name(node));
	for (const xmlNs *ns = node->nsDef; ns; ns = ns->next)
		put_namespace(out, ns);
}

void
serialize_attribute_start(struct buf *out, const xmlAttr *attribute)
{
	buf_char(out, ' ');
	put_qualified(out, attribute->ns,
		      str_of((const char *)attribute->name));
	buf_put(out, STR("=\""));
}

void
serialize_attribute(struct buf *out, const xmlAttr *attribute)
{
	serialize_attribute_start(out, attribute);
	buf_xml_attribute(out, xml_value(attribute));
	buf_char(out, '"');
}

static void
put_attributes(struct buf *out, const xmlNode *node)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		serialize_attribute(out, a);
}

void
serialize_open(struct buf *out, const xmlNode *node)
{
	serialize_start(out, node);
	put_attributes(out, node);
	buf_char(out, '>');
}

void
serialize_close(struct buf *out, const xmlNode *node)
{
	buf_put(out, STR("</"));
	put_qualified(out, node->ns, xml_name(node));
	buf_char(out, '>');
}

static void
put_element(struct buf *out, const xmlNode *node)
{
	serialize_start(out, node);
	put_attributes(out, node);
	if (!node->children && !xml_is(node, SPACE_W, "p")) {
		buf_put(out, STR("/>"));
		return;
	}
	buf_char(out, '>');
	for (const xmlNode *child = node->children; child; child = child->next)
		serialize_node(out, child);
	serialize_close(out, node);
}

static void
put_comment(struct buf *out, const xmlNode *node)
{
	buf_put(out, STR("<!--"));
	buf_put(out, str_of((const char *)node->content));
	buf_put(out, STR("-->"));
}

static void
put_instruction(struct buf *out, const xmlNode *node)
{
	buf_put(out, STR("<?"));
	buf_put(out, xml_name(node));
	if (node->content) {
		buf_char(out, ' ');
		buf_put(out, str_of((const char *)node->content));
	}
	buf_put(out, STR("?>"));
}

void
serialize_node(struct buf *out, const xmlNode *node)
{
	if (node->type == XML_ELEMENT_NODE)
		put_element(out, node);
	else if (node->type == XML_TEXT_NODE)
		buf_xml(out, str_of((const char *)node->content));
	else if (node->type == XML_COMMENT_NODE)
		put_comment(out, node);
	else if (node->type == XML_PI_NODE && !slot_of(node))
		put_instruction(out, node);
}
