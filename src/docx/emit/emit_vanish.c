/* emit_vanish.c - paragraphs, rows and tables that may go. */
#include "docx/blocks/alone.h"
#include "docx/blocks/nest.h"
#include "docx/emit/emitter.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- paragraphs ----------------------------------------------------------- */

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
put_look(struct arena *arena, struct buf *out, const xmlNode *run)
{
	xmlNode *properties = xml_child(run, SPACE_W, "rPr"), *copy;

	if (!properties)
		return;
	copy = words_copy(arena, properties, properties->parent);
	words_drop_revisions(copy);
	serialize_node(out, copy);
	xmlFreeNode(copy);
}

/* NODE's start tag, and of a run or a control the properties. */
static void
put_start(struct emitter *emitter, struct buf *out, const xmlNode *node)
{
	buf_char(out, '<');
	serialize_name(out, node, (const char *)node->name);
	buf_char(out, '>');
	if (xml_is(node, SPACE_W, "p"))
		emit_properties(emitter->arena, out, node, NULL);
	else if (xml_is(node, SPACE_W, "sdt"))
		badge_put_next(emitter->arena, out, node);
	else
		put_look(emitter->arena, out, node);
}

static void
put_starts(struct emitter *emitter, struct buf *out, const xmlNode *paragraph,
	   const xmlNode *node)
{
	if (node != paragraph)
		put_starts(emitter, out, paragraph, node->parent);
	put_start(emitter, out, node);
}

/* From the end of one paragraph of SLOT's value to the start of the next, which
 * has the same properties and no id. */
static struct str
between(struct emitter *emitter, const xmlNode *paragraph,
	const struct slot *slot)
{
	const xmlNode *run = slot->marker->parent;
	struct buf out = { .arena = emitter->arena };

	for (const xmlNode *node = run; node != paragraph; node = node->parent)
		serialize_close(&out, node);
	serialize_close(&out, paragraph);
	put_starts(emitter, &out, paragraph, run);
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
		emitter->between = between(emitter, paragraph, emitter->alone);
	optional = emitter_op(emitter, OP_OPTIONAL, NULL);
	emit_whole(emitter, paragraph);
	emitter_end(emitter, optional);
	emitter->alone = outer;
}

/* --- rows and tables ------------------------------------------------------ */

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
