/* emit_start.c - start tags: attributes with tags, and ids. */
#include "docx/attributes.h"
#include "docx/emitter.h"
#include "docx/serialize.h"
#include "opc/xml.h"

/* An id that Word wants to be unique, of a paragraph ([MS-DOCX] 2.2.4). */
static bool
is_paragraph_id(const xmlAttr *attribute)
{
	struct str name = str_of((const char *)attribute->name);

	return xml_space((const xmlNode *)attribute) == SPACE_W14 &&
	       (str_eq(name, STR("paraId")) || str_eq(name, STR("textId")));
}

static void
emit_first_attribute(struct emitter *emitter, const xmlAttr *attribute)
{
	size_t first = emitter_op(emitter, OP_FIRST, NULL);

	serialize_attribute(&emitter->bytes, attribute);
	emitter_end(emitter, first);
}

/* The id of a drawing's properties (20.4.2.5). */
static void
emit_id(struct emitter *emitter, const xmlAttr *attribute)
{
	size_t id;

	buf_put(&emitter->bytes, STR(" id=\""));
	id = emitter_op(emitter, OP_ID, NULL);
	emitter_bytes(emitter, id, xml_value(attribute));
	buf_char(&emitter->bytes, '"');
}

/* An attribute with tags; *MARKER is that of the first one, and moved on. */
static void
emit_tagged(struct emitter *emitter, const xmlAttr *attribute,
	    const xmlNode **marker)
{
	struct str rest = xml_value(attribute);
	struct buf *out = &emitter->bytes;

	serialize_attribute_start(out, attribute);
	for (;;) {
		size_t here = str_index(rest, SLOT_HERE);

		buf_xml_attribute(out, str_slice(rest, 0, here));
		if (here == rest.len)
			break;
		emit_slot(emitter, slot_of(*marker));
		*marker = (*marker)->next;
		rest = str_from(rest, here + 1);
	}
	buf_char(out, '"');
}

static bool
is_tagged(const xmlAttr *attribute)
{
	struct str value = xml_value(attribute);

	return str_index(value, SLOT_HERE) < value.len;
}

bool
emit_takes_links(const struct emitter *emitter, const xmlNode *node)
{
	return emitter->has_links && xml_is(node, SPACE_RELS, "Relationships");
}

bool
emit_has_end(const struct emitter *emitter, const xmlNode *node)
{
	return attributes_skip(node) || xml_is(node, SPACE_W, "p") ||
	       emit_takes_links(emitter, node);
}

void
emit_start(struct emitter *emitter, const xmlNode *node)
{
	const xmlNode *marker = node->children, *first = attributes_skip(node);

	serialize_start(&emitter->bytes, node);
	for (const xmlAttr *a = node->properties; a; a = a->next) {
		if (marker != first && is_tagged(a))
			emit_tagged(emitter, a, &marker);
		else if (emitter->loops && is_paragraph_id(a))
			emit_first_attribute(emitter, a);
		else if (emitter->loops && xml_is(node, SPACE_WP, "docPr") &&
			 str_eq(str_of((const char *)a->name), STR("id")))
			emit_id(emitter, a);
		else
			serialize_attribute(&emitter->bytes, a);
	}
	if (!emit_has_end(emitter, node))
		buf_char(&emitter->bytes, '/');
	buf_char(&emitter->bytes, '>');
}
