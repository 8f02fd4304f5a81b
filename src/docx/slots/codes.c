/* codes.c - codes that Word has cut into pieces. */
#include "docx/slots/codes.h"

#include "base/buf.h"
#include "docx/program/slot.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* The pieces of one code. */
struct pieces {
	xmlNode **list;
	size_t count, cap;
	struct buf text;
};

/* A run that has lost its text holds nothing but its properties. */
static void
drop_piece(xmlNode *piece)
{
	xmlNode *run = piece->parent, *left;

	words_drop(piece);
	left = xml_last(run);
	if (!left || xml_is(left, SPACE_W, "rPr"))
		words_drop(run);
}

static void
finish(struct pieces *pieces)
{
	struct str text = buf_str(&pieces->text);

	if (pieces->count > 1 && str_find(text, STR("{{")) < text.len) {
		xmlNodeSetContent(pieces->list[0], NULL);
		xmlNodeAddContentLen(pieces->list[0], BAD_CAST text.data,
				     (int)text.len);
		words_preserve(pieces->list[0], text);
		for (size_t i = 1; i < pieces->count; i++)
			drop_piece(pieces->list[i]);
	}
	pieces->count = 0;
	pieces->text.len = 0;
}

/* Whether NODE is a piece of a code, and nothing but text. */
static bool
is_text(const xmlNode *node)
{
	if (!xml_is(node, SPACE_W, "instrText"))
		return false;
	for (const xmlNode *child = node->children; child; child = child->next)
		if (slot_of(child))
			return false;
	return true;
}

void
codes_join(struct arena *arena, xmlNode *root)
{
	struct pieces pieces = { .text = { .arena = arena } };

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		if (is_text(node)) {
			*arena_push(arena, pieces.list, pieces.count,
				    pieces.cap) = node;
			buf_put(&pieces.text, xml_text(node));
		} else if (xml_is(node, SPACE_W, "fldChar") ||
			   xml_is(node, SPACE_W, "instrText") ||
			   xml_is(node, SPACE_W, "p")) {
			/* The walk is at NODE, which no piece has around it. */
			finish(&pieces);
		}
	}
	finish(&pieces);
}
