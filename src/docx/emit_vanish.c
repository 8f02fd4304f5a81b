/* emit_vanish.c - paragraphs, rows and tables that may go. */
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

void
emit_properties(struct arena *arena, struct buf *out, const xmlNode *paragraph,
		const char *without)
{
	const char *const names[] = { "pageBreakBefore", without };
	xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr"), *copy;

	if (!properties)
		return;
	copy = words_copy(arena, properties, properties->parent);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		xmlNode *gone =
			names[i] ? xml_child(copy, SPACE_W, names[i]) : NULL;

		if (gone)
			words_drop(gone);
	}
	words_drop_revisions(copy);
	serialize_node(out, copy);
	xmlFreeNode(copy);
}

static void
put_look(struct arena *arena, struct buf *out, xmlNode *run)
{
	xmlNode *properties = xml_child(run, SPACE_W, "rPr"), *copy;

	if (!properties)
		return;
	copy = words_copy(arena, properties, run);
	words_drop_revisions(copy);
	serialize_node(out, copy);
	xmlFreeNode(copy);
}

/* From the end of one paragraph of SLOT's value to the start of the next, which
 * has the same properties and no id. */
static struct str
between(struct arena *arena, const xmlNode *paragraph, const struct slot *slot)
{
	xmlNode *run = slot->marker->parent;
	struct buf out = { .arena = arena };

	serialize_close(&out, run);
	serialize_close(&out, paragraph);
	buf_char(&out, '<');
	serialize_name(&out, paragraph, "p");
	buf_char(&out, '>');
	emit_properties(arena, &out, paragraph, NULL);
	buf_char(&out, '<');
	serialize_name(&out, run, "r");
	buf_char(&out, '>');
	put_look(arena, &out, run);
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
