/* joined.c - joining, cutting, and writing back. */
#include "docx/wordml/joined.h"

#include "base/buf.h"
#include "docx/program/slot.h"
#include "docx/wordml/drawn.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- joining -------------------------------------------------------------- */

static void
add(struct arena *arena, struct joined *joined, struct buf *text, xmlNode *node,
    struct str bytes, bool is_text)
{
	struct stretch *stretch = arena_push(arena, joined->stretches,
					     joined->count, joined->cap);

	stretch->node = node;
	stretch->start = stretch->low = text->len;
	buf_put(text, bytes);
	stretch->end = stretch->high = text->len;
	stretch->is_text = is_text;
}

/* What an element of a run looks like in the text, empty for most. */
static struct str
looks(const xmlNode *node)
{
	static const struct {
		const char *name;
		struct str looks;
	} table[] = {
		{ "tab", STR_INIT("\t") },
		{ "br", STR_INIT(" ") },
		{ "cr", STR_INIT(" ") },
		{ "noBreakHyphen", STR_INIT("-") },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (xml_is(node, SPACE_W, table[i].name))
			return table[i].looks;
	return STR("");
}

static bool
is_other_text(const xmlNode *node, const xmlNode *story)
{
	return (node != story && xml_is(node, SPACE_W, "p")) ||
	       xml_is(node, SPACE_W, "del") ||
	       xml_is(node, SPACE_W, "moveFrom") ||
	       xml_is(node, SPACE_W, "pPr") || xml_is(node, SPACE_W, "rPr");
}

static void
join_paragraph(struct arena *arena, struct joined *joined, struct buf *text,
	       xmlNode *story)
{
	xmlNode *node = story;

	while (node) {
		bool skip = is_other_text(node, story);
		struct str glyph = looks(node);

		if (xml_is(node, SPACE_W, "t")) {
			add(arena, joined, text, node, xml_text(node), true);
			skip = true;
		} else if (glyph.len && !skip) {
			add(arena, joined, text, node, glyph, false);
		}
		node = xml_walk(node, story, skip);
	}
}

static void
join_own(struct arena *arena, struct joined *joined, struct buf *text,
	 const xmlNode *story)
{
	for (xmlNode *node = story->children; node; node = node->next)
		if (node->type == XML_TEXT_NODE)
			add(arena, joined, text, node,
			    str_of((const char *)node->content), true);
}

struct joined
joined_read(struct arena *arena, xmlNode *story, enum join join)
{
	struct joined joined = { .count = 0 };
	struct buf text = { .arena = arena };

	switch (join) {
	case JOIN_PARAGRAPH:
		join_paragraph(arena, &joined, &text, story);
		break;
	case JOIN_OWN:
		join_own(arena, &joined, &text, story);
		break;
	case JOIN_DRAWN:
		for (xmlNode *run = story->children; run; run = run->next)
			if (drawn_text(run))
				join_own(arena, &joined, &text,
					 drawn_text(run));
		break;
	}
	joined.text = buf_str(&text);
	joined.uncut = joined.count;
	return joined;
}

/* --- cutting -------------------------------------------------------------- */

/* A node like the one of STRETCH with the bytes [FROM, TO) of the text. */
static xmlNode *
new_text(struct arena *arena, const struct joined *joined,
	 const struct stretch *stretch, size_t from, size_t to)
{
	struct str bytes = str_slice(joined->text, from, to);
	xmlNode *node = stretch->node, *text, *made;

	text = xmlNewDocTextLen(node->doc, BAD_CAST bytes.data, (int)bytes.len);
	if (!text)
		arena_fail(arena);
	if (node->type == XML_TEXT_NODE)
		return text;
	made = xmlNewDocNode(node->doc, node->ns, node->name, NULL);
	if (!made)
		arena_fail(arena);
	xmlAddChild(made, text);
	words_preserve(made, bytes);
	return made;
}

void
joined_cut(struct arena *arena, struct joined *joined, size_t from, size_t to,
	   size_t at, xmlNode *marker)
{
	while (joined->uncut &&
	       joined->stretches[joined->uncut - 1].start >= to)
		joined->uncut--;
	for (size_t i = joined->uncut; i-- > 0;) {
		struct stretch *stretch = &joined->stretches[i];

		if (stretch->end <= from)
			break;
		if (stretch->start >= to)
			continue;
		if (stretch->start < from && stretch->high > to)
			words_put_after(stretch->node,
					new_text(arena, joined, stretch, to,
						 stretch->high));
		if (marker && stretch->start <= at && at < stretch->end) {
			if (stretch->start < from)
				words_put_after(stretch->node, marker);
			else
				words_put_before(stretch->node, marker);
		}
		if (stretch->start < from)
			stretch->high = from;
		else
			stretch->low = to < stretch->end ? to : stretch->end;
	}
}

/* --- writing back --------------------------------------------------------- */

static bool
is_empty_run(const xmlNode *run)
{
	if (!xml_is(run, SPACE_W, "r"))
		return false;
	for (const xmlNode *child = run->children; child; child = child->next)
		if (slot_of(child) || (child->type == XML_ELEMENT_NODE &&
				       !xml_is(child, SPACE_W, "rPr")))
			return false;
	return true;
}

static void
drop(xmlNode *node)
{
	xmlNode *run = node->parent;

	words_drop(node);
	if (is_empty_run(run))
		words_drop(run);
}

static void
shorten(const struct joined *joined, const struct stretch *stretch)
{
	struct str left = str_slice(joined->text, stretch->low, stretch->high);

	if (stretch->node->type == XML_TEXT_NODE) {
		xmlNodeSetContentLen(stretch->node, BAD_CAST left.data,
				     (int)left.len);
		return;
	}
	xmlNodeSetContent(stretch->node, NULL);
	xmlNodeAddContentLen(stretch->node, BAD_CAST left.data, (int)left.len);
	words_preserve(stretch->node, left);
}

void
joined_finish(struct joined *joined)
{
	for (size_t i = 0; i < joined->count; i++) {
		struct stretch *stretch = &joined->stretches[i];

		if (stretch->low == stretch->start &&
		    stretch->high == stretch->end)
			continue;
		if (stretch->low >= stretch->high || !stretch->is_text)
			drop(stretch->node);
		else
			shorten(joined, stretch);
	}
}
