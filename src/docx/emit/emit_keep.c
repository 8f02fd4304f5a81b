/* emit_keep.c - containers, and what must stay in them. */
#include "docx/blocks/nest.h"
#include "docx/emit/emitter.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* An empty paragraph like the last one of CONTAINER, but for a section; it is
 * no item of a list, which would show a number. */
static struct str
spare_paragraph(struct arena *arena, const xmlNode *container)
{
	const xmlNode *last = xml_last(container), *properties = NULL;
	struct buf out = { .arena = arena };

	while (last && !xml_is(last, SPACE_W, "p"))
		last = last->prev;
	if (last)
		properties = xml_child(last, SPACE_W, "pPr");
	buf_char(&out, '<');
	serialize_name(&out, container, "p");
	buf_char(&out, '>');
	if (properties && !xml_child(properties, SPACE_W, "sectPr"))
		emit_properties(arena, &out, last, "numPr");
	buf_put(&out, STR("</"));
	serialize_name(&out, container, "p");
	buf_char(&out, '>');
	return buf_str(&out);
}

static struct str
spare_run(struct arena *arena, const xmlNode *container)
{
	struct buf out = { .arena = arena };

	buf_char(&out, '<');
	serialize_name(&out, container, "r");
	buf_put(&out, STR("/>"));
	return buf_str(&out);
}

/* What a content control holds decides what it must go on holding. */
enum content { CONTENT_BLOCKS, CONTENT_RUNS, CONTENT_ROWS, CONTENT_CELLS };

static enum content
content_of(const xmlNode *container)
{
	const xmlNode *around = container->parent->parent;

	if (!xml_is(container, SPACE_W, "sdtContent"))
		return CONTENT_BLOCKS;
	while (around && (xml_is(around, SPACE_W, "sdtContent") ||
			  xml_is(around, SPACE_W, "sdt")))
		around = around->parent;
	if (!around || xml_is(around, SPACE_W, "tbl"))
		return CONTENT_ROWS;
	if (xml_is(around, SPACE_W, "tr"))
		return CONTENT_CELLS;
	if (words_around(container, "p") &&
	    !xml_is(around, SPACE_W, "txbxContent") &&
	    !xml_is(around, SPACE_W, "tc"))
		return CONTENT_RUNS;
	return CONTENT_BLOCKS;
}

/* KEEP comes before the end tag or the section of a body (17.6.17), so children
 * are emitted here. */
static void
emit_kept(struct emitter *emitter, const xmlNode *container, enum op_kind kind,
	  struct str spare)
{
	const xmlNode *child = container->children;
	const xmlNode *section = xml_child(container, SPACE_W, "sectPr");
	size_t keep;

	serialize_open(&emitter->bytes, container);
	for (; child && child != section; child = child->next)
		emit_node(emitter, child);
	keep = emitter_op(emitter, kind, NULL);
	emitter_bytes(emitter, keep, spare);
	for (; child; child = child->next)
		emit_node(emitter, child);
	serialize_close(&emitter->bytes, container);
}

/* The last block of CONTAINER; marks and a section may follow it. */
static const xmlNode *
last_block(const xmlNode *container)
{
	static const char *const blocks[] = { "p", "tbl", "sdt" };
	const xmlNode *last = xml_last(container);

	while (last &&
	       !words_is_any(last, blocks, sizeof blocks / sizeof *blocks))
		last = xmlPreviousElementSibling((xmlNode *)last);
	return last;
}

/* Whether the last paragraph of CONTAINER may be one that goes.  A control is
 * there in one state or another, but a cell does not end in one. */
static bool
may_lose_last(const xmlNode *container)
{
	const xmlNode *last = last_block(container);

	for (const xmlNode *node = container->children; node; node = node->next)
		if (badge_is_on(node) ||
		    (slot_of(node) && (slot_of(node)->control == CONTROL_NONE ||
				       xml_is(container, SPACE_W, "tc"))))
			return true;
	if (last && xml_is(last, SPACE_W, "tbl"))
		return nest_loses_rows(last);
	return last && xml_is(last, SPACE_W, "p") && nest_vanishes(last);
}

void
emit_container(struct emitter *emitter, const xmlNode *container)
{
	if (!nest_has_slot(container) || badge_is_on(container->parent)) {
		emit_whole(emitter, container);
		return;
	}
	switch (content_of(container)) {
	case CONTENT_BLOCKS:
		if (!may_lose_last(container)) {
			emit_whole(emitter, container);
			break;
		}
		emit_kept(emitter, container, OP_KEEP,
			  spare_paragraph(emitter->arena, container));
		break;
	case CONTENT_RUNS:
		emit_kept(emitter, container, OP_KEEP_RUN,
			  spare_run(emitter->arena, container));
		break;
	case CONTENT_ROWS:
	case CONTENT_CELLS:
		emit_whole(emitter, container);
		break;
	}
}
