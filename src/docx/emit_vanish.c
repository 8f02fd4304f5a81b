/* emit_vanish.c - paragraphs, rows and tables that may go, and what must stay
 * in their place. */
#include "docx/emitter.h"
#include "docx/nest.h"
#include "docx/serialize.h"
#include "docx/words.h"
#include "opc/xml.h"

/* --- paragraphs ----------------------------------------------------------------- */

/* The one value of PARAGRAPH, if nothing else is seen there and its run is the
 * paragraph's own. */
static const struct slot *
alone_in(const xmlNode *paragraph)
{
	const struct slot *alone = NULL;

	for (const xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false)) {
		const struct slot *slot = slot_of(node);

		if (words_is_visible(node) || (slot && alone) ||
		    (slot && slot->tag.kind != TAG_VALUE))
			return NULL;
		if (slot)
			alone = slot;
	}
	if (!alone || alone->quoting != QUOTE_TEXTS ||
	    tag_has(&alone->tag, FILTER_LINK) ||
	    alone->marker->parent->parent != paragraph)
		return NULL;
	return alone;
}

/* The properties of PARAGRAPH for one that follows it: without a page break
 * before, and without revisions, whose ids are the first one's. */
static void
put_properties(struct arena *arena, struct buf *out, const xmlNode *paragraph)
{
	static const char *const names[] = { "pageBreakBefore", "pPrChange" };
	xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr"), *copy,
		*rest;

	if (!properties)
		return;
	copy = words_copy(arena, properties, properties->parent);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		rest = xml_child(copy, SPACE_W, names[i]);
		if (rest)
			words_drop(rest);
	}
	rest = xml_child(copy, SPACE_W, "rPr");
	while (rest && xml_child(rest, SPACE_W, "ins"))
		words_drop(xml_child(rest, SPACE_W, "ins"));
	serialize_node(out, copy);
	xmlFreeNode(copy);
}

static void
put_child(struct buf *out, const xmlNode *node, const char *name)
{
	const xmlNode *child = xml_child(node, SPACE_W, name);

	if (child)
		serialize_node(out, child);
}

/* From the end of one paragraph of SLOT's value to the start of the next, which
 * has the same properties and no id. */
static struct str
between(struct arena *arena, const xmlNode *paragraph, const struct slot *slot)
{
	const xmlNode *run = slot->marker->parent;
	struct buf out = { .arena = arena };

	serialize_close(&out, run);
	serialize_close(&out, paragraph);
	buf_char(&out, '<');
	serialize_name(&out, paragraph, "p");
	buf_char(&out, '>');
	put_properties(arena, &out, paragraph);
	buf_char(&out, '<');
	serialize_name(&out, run, "r");
	buf_char(&out, '>');
	put_child(&out, run, "rPr");
	return buf_str(&out);
}

/* Two tables that touch become one for Word. */
static bool
is_between_tables(const xmlNode *paragraph)
{
	const xmlNode *before = paragraph->prev, *after = xml_next(paragraph);

	while (before && before->type != XML_ELEMENT_NODE)
		before = before->prev;
	return before && after && xml_is(before, SPACE_W, "tbl") &&
	       xml_is(after, SPACE_W, "tbl");
}

void
emit_paragraph(struct emitter *emitter, const xmlNode *paragraph)
{
	const struct slot *outer = emitter->alone;
	size_t optional;

	if (!nest_vanishes(paragraph) || is_between_tables(paragraph)) {
		emit_whole(emitter, paragraph);
		return;
	}
	emitter->alone = alone_in(paragraph);
	if (emitter->alone)
		emitter->between =
			between(emitter->arena, paragraph, emitter->alone);
	optional = emitter_op(emitter, OP_OPTIONAL, NULL);
	emit_whole(emitter, paragraph);
	emitter_end(emitter, optional);
	emitter->alone = outer;
}

/* --- rows and tables ------------------------------------------------------------ */

static void
emit_left(struct emitter *emitter, const xmlNode *row)
{
	emit_whole(emitter, row);
	if (emitter->in_optional_table)
		emitter_op(emitter, OP_ROW, NULL);
}

void
emit_row(struct emitter *emitter, const xmlNode *row)
{
	size_t optional;

	if (!nest_vanishes(row)) {
		emit_left(emitter, row);
		return;
	}
	optional = emitter_op(emitter, OP_OPTIONAL, NULL);
	emit_left(emitter, row);
	emitter_end(emitter, optional);
}

void
emit_losing(struct emitter *emitter, const xmlNode *node)
{
	bool outer = emitter->in_optional_table;
	size_t optional = emitter_op(emitter, OP_OPTIONAL_TABLE, NULL);

	emitter->in_optional_table = true;
	emit_whole(emitter, node);
	emitter->in_optional_table = outer;
	emitter_end(emitter, optional);
}

void
emit_table(struct emitter *emitter, const xmlNode *table)
{
	bool outer = emitter->in_optional_table;

	if (nest_loses_rows(table)) {
		emit_losing(emitter, table);
		return;
	}
	emitter->in_optional_table = false;
	emit_whole(emitter, table);
	emitter->in_optional_table = outer;
}

/* --- containers ----------------------------------------------------------------- */

/* An empty paragraph like the last one of CONTAINER, but for a section. */
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
		serialize_node(&out, properties);
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

/* KEEP comes before the end tag, so children are emitted here. */
static void
emit_kept(struct emitter *emitter, const xmlNode *container, enum op_kind kind,
	  struct str spare)
{
	size_t keep;

	serialize_open(&emitter->bytes, container);
	for (const xmlNode *child = container->children; child;
	     child = child->next)
		emit_node(emitter, child);
	keep = emitter_op(emitter, kind, NULL);
	emitter_bytes(emitter, keep, spare);
	serialize_close(&emitter->bytes, container);
}

/* Whether the last paragraph of CONTAINER may be one that goes.  A control is
 * there in one state or another, but a cell does not end in one. */
static bool
may_lose_last(const xmlNode *container)
{
	const xmlNode *last = xml_last(container);

	for (const xmlNode *node = container->children; node; node = node->next)
		if (slot_of(node) && (slot_of(node)->control == CONTROL_NONE ||
				      xml_is(container, SPACE_W, "tc")))
			return true;
	if (last && xml_is(last, SPACE_W, "tbl"))
		return nest_loses_rows(last);
	return last && xml_is(last, SPACE_W, "p") && nest_vanishes(last);
}

void
emit_container(struct emitter *emitter, const xmlNode *container)
{
	if (!nest_has_slot(container)) {
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
