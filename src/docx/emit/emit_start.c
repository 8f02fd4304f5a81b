/* emit_start.c - start tags: attributes with tags, and ids. */
#include <string.h>

#include "docx/emit/emitter.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* An id that has to be unique and may be left out: of a paragraph ([MS-DOCX]
 * 2.2.4), or of a line to be signed. */
static bool
is_only_id(const xmlNode *node, const xmlAttr *attribute)
{
	struct str name = xml_name((const xmlNode *)attribute);

	if (xml_space((const xmlNode *)attribute) == SPACE_W14)
		return str_eq(name, STR("paraId")) ||
		       str_eq(name, STR("textId"));
	return xml_is(node, SPACE_O, "signatureline") &&
	       str_eq(name, STR("id"));
}

static void
emit_first_attribute(struct emitter *emitter, const xmlAttr *attribute)
{
	size_t first = emitter_op(emitter, OP_FIRST, NULL);

	serialize_attribute(&emitter->bytes, attribute);
	emitter_end(emitter, first);
}

/* The id of a drawing's properties (20.4.2.5) or of a tracked change. */
static bool
is_id(const xmlNode *node, const xmlAttr *attribute)
{
	return str_eq(xml_name((const xmlNode *)attribute), STR("id")) &&
	       (xml_is(node, SPACE_WP, "docPr") || words_is_revision(node));
}

static void
emit_id(struct emitter *emitter, const xmlAttr *attribute)
{
	struct buf escaped = { .arena = emitter->arena };
	size_t id;

	buf_xml_attribute(&escaped, xml_value(attribute));
	serialize_attribute_start(&emitter->bytes, attribute);
	id = emitter_op(emitter, OP_ID, NULL);
	emitter_bytes(emitter, id, buf_str(&escaped));
	buf_char(&emitter->bytes, '"');
}

/* A step that writes BYTES, which belong to BOOKMARK of ALL, in an item's own
 * way. */
static void
emit_own(struct emitter *emitter, enum op_kind kind,
	 const struct bookmarks *all, const struct bookmark *bookmark,
	 struct str bytes)
{
	size_t at = emitter_op(emitter, kind, NULL);
	struct op *op = &emitter->program->ops[at];
	struct buf escaped = { .arena = emitter->arena };

	buf_xml_attribute(&escaped, bytes);
	op->level = bookmark->loop->level + 1;
	op->index = (size_t)(bookmark - all->list);
	emitter_bytes(emitter, at, buf_str(&escaped));
}

static const struct bookmark *
called(const struct emitter *emitter, struct str name)
{
	return bookmarks_by_name(&emitter->bookmarks, name, emitter->loop);
}

/* Names stand between blanks or quotes. */
void
emit_code(struct emitter *emitter, struct str text)
{
	while (text.len) {
		size_t len = 0;

		while (len < text.len && !strchr(" \t\"", text.data[len]))
			len++;
		if (len && called(emitter, str_slice(text, 0, len)))
			emit_own(emitter, OP_NAME, &emitter->bookmarks,
				 called(emitter, str_slice(text, 0, len)),
				 str_slice(text, 0, len));
		else
			buf_xml_attribute(&emitter->bytes,
					  str_slice(text, 0, len ? len : 1));
		text = str_from(text, len ? len : 1);
	}
}

/* Whether ATTRIBUTE of NODE belongs to a bookmark that is repeated, and was
 * written. */
static bool
emit_marked(struct emitter *emitter, const xmlNode *node,
	    const xmlAttr *attribute)
{
	bool starts = xml_is(node, SPACE_W, "bookmarkStart");
	struct str name = xml_name((const xmlNode *)attribute);
	struct str value = xml_value(attribute);
	const struct bookmark *bookmark = NULL;
	enum op_kind kind = OP_NAME;
	bool is_code = xml_is(node, SPACE_W, "fldSimple") &&
		       str_eq(name, STR("instr"));

	if (starts || xml_is(node, SPACE_W, "bookmarkEnd")) {
		bookmark = bookmarks_by_id(&emitter->bookmarks,
					   xml_attribute(node, SPACE_W, "id"));
		kind = str_eq(name, STR("id")) ? OP_NUMBER : OP_NAME;
		if (kind == OP_NAME && !(starts && str_eq(name, STR("name"))))
			return false;
	} else if (xml_is(node, SPACE_W, "hyperlink") &&
		   str_eq(name, STR("anchor"))) {
		bookmark = called(emitter, value);
	}
	if (!bookmark && !is_code)
		return false;
	serialize_attribute_start(&emitter->bytes, attribute);
	if (is_code)
		emit_code(emitter, value);
	else
		emit_own(emitter, kind, &emitter->bookmarks, bookmark, value);
	buf_char(&emitter->bytes, '"');
	return true;
}

/* What of ATTRIBUTE of NODE is the id of a shape; NULL data for nothing. */
static struct str
shape_in(const xmlNode *node, const xmlAttr *attribute)
{
	struct str name = xml_name((const xmlNode *)attribute);
	struct str value = xml_value(attribute);
	bool is_shape = xml_space(node) == SPACE_V;

	if (xml_space((const xmlNode *)attribute) != SPACE_NONE)
		return (struct str){ NULL, 0 };
	if ((is_shape && str_eq(name, STR("id"))) ||
	    (xml_is(node, SPACE_O, "OLEObject") &&
	     str_eq(name, STR("ShapeID"))))
		return value;
	if (is_shape && str_eq(name, STR("type")) &&
	    str_starts(value, STR("#")))
		return str_from(value, 1);
	return (struct str){ NULL, 0 };
}

static bool
emit_shape(struct emitter *emitter, const xmlNode *node,
	   const xmlAttr *attribute)
{
	struct str id = shape_in(node, attribute);
	const struct bookmark *shape = NULL;

	if (id.data)
		shape = bookmarks_by_name(&emitter->shapes, id, emitter->loop);
	if (!shape)
		return false;
	serialize_attribute_start(&emitter->bytes, attribute);
	if (id.len < xml_value(attribute).len)
		buf_char(&emitter->bytes, '#');
	emit_own(emitter, OP_NAME, &emitter->shapes, shape, id);
	buf_char(&emitter->bytes, '"');
	return true;
}

/* The list that a paragraph belongs to, in a block that numbers it anew. */
static bool
emit_num(struct emitter *emitter, const xmlNode *node, const xmlAttr *attribute)
{
	const struct slot *restart = numbers_restart(emitter->loop);
	struct str val = xml_value(attribute);
	size_t index = numbers_index(emitter->numbers, val), at;

	if (!restart || index == emitter->numbers->count ||
	    !xml_is(node, SPACE_W, "numId"))
		return false;
	serialize_attribute_start(&emitter->bytes, attribute);
	at = emitter_op(emitter, OP_NUM, NULL);
	emitter->program->ops[at].level = restart->level + 1;
	emitter->program->ops[at].index = index;
	emitter_bytes(emitter, at, val);
	buf_char(&emitter->bytes, '"');
	return true;
}

void
emit_nums(struct emitter *emitter, const xmlNode *node)
{
	if (!xml_is(node, SPACE_W, "numbering"))
		return;
	for (size_t i = 0; i < emitter->numbers->count; i++) {
		size_t at = emitter_op(emitter, OP_NUMS, NULL);
		struct op *op = &emitter->program->ops[at];

		op->index = i;
		emitter_bytes(
			emitter, at,
			numbers_rest(emitter->arena, emitter->numbers, i));
		op->between = emitter->bytes.len;
		buf_char(&emitter->bytes, '<');
		serialize_name(&emitter->bytes, node, "num");
		buf_char(&emitter->bytes, ' ');
		serialize_name(&emitter->bytes, node, "numId");
		buf_put(&emitter->bytes, STR("=\""));
		op->between_len = emitter->bytes.len - op->between;
		emitter->copied = emitter->bytes.len;
	}
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
emit_takes_more(const struct emitter *emitter, const xmlNode *node)
{
	if (emitter->more == OP_LINKS)
		return xml_is(node, SPACE_RELS, "Relationships");
	return emitter->more == OP_TYPES && xml_is(node, SPACE_TYPES, "Types");
}

bool
emit_has_end(const struct emitter *emitter, const xmlNode *node)
{
	return attributes_skip(node) || xml_is(node, SPACE_W, "p") ||
	       emit_takes_more(emitter, node);
}

void
emit_start(struct emitter *emitter, const xmlNode *node)
{
	const xmlNode *marker = node->children, *first = attributes_skip(node);

	serialize_start(&emitter->bytes, node);
	for (const xmlAttr *a = node->properties; a; a = a->next) {
		if (marker != first && is_tagged(a))
			emit_tagged(emitter, a, &marker);
		else if (emitter->bookmarks.count && emitter->loop &&
			 emit_marked(emitter, node, a))
			continue;
		else if (emitter->shapes.count && emitter->loop &&
			 emit_shape(emitter, node, a))
			continue;
		else if (emitter->numbers->count && emitter->loop &&
			 emit_num(emitter, node, a))
			continue;
		else if (emitter->loop && is_only_id(node, a))
			emit_first_attribute(emitter, a);
		else if (emitter->loop && is_id(node, a))
			emit_id(emitter, a);
		else
			serialize_attribute(&emitter->bytes, a);
	}
	if (!emit_has_end(emitter, node))
		buf_char(&emitter->bytes, '/');
	buf_char(&emitter->bytes, '>');
}
