/* runs.c - runs of WordprocessingML trees, with markers in them. */
#include "docx/wordml/runs.h"

#include "docx/program/slot.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* The properties of RUN come before all else (17.3.2.28), or are not there. */
static xmlNode *
properties_of(const xmlNode *run)
{
	xmlNode *first = xml_first(run);

	return first && xml_is(first, SPACE_W, "rPr") ? first : NULL;
}

xmlNode *
runs_like(struct arena *arena, xmlNode *run)
{
	xmlNode *copy = xmlNewDocNode(run->doc, run->ns, run->name, NULL);
	xmlNode *properties = properties_of(run);

	if (!copy)
		arena_fail(arena);
	if (properties)
		xmlAddChild(copy, words_copy(arena, properties, run));
	return copy;
}

/* The same of a RUN that stays, whose tracked changes are its own. */
static xmlNode *
copy_beside(struct arena *arena, xmlNode *run)
{
	xmlNode *copy = runs_like(arena, run);

	words_drop_revisions(copy);
	return copy;
}

static bool
has_content(const xmlNode *around)
{
	for (const xmlNode *node = around->children; node; node = node->next)
		if (slot_of(node) || (node->type == XML_ELEMENT_NODE &&
				      !xml_is(node, SPACE_W, "rPr")))
			return true;
	return false;
}

void
runs_lift(struct arena *arena, xmlNode *marker)
{
	xmlNode *run = marker->parent, *rest, *next;

	if (!xml_is(run, SPACE_W, "r"))
		return;
	rest = copy_beside(arena, run);
	for (xmlNode *node = marker->next; node; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		if (rest->last)
			words_put_after(rest->last, node);
		else
			xmlAddChild(rest, node);
	}
	xmlUnlinkNode(marker);
	words_put_after(run, marker);
	if (has_content(rest))
		words_put_after(marker, rest);
	else
		xmlFreeNode(rest);
	if (!has_content(run))
		words_drop(run);
}

void
runs_isolate(struct arena *arena, xmlNode *marker)
{
	xmlNode *own;

	if (!xml_is(marker->parent, SPACE_W, "r"))
		return;
	own = copy_beside(arena, marker->parent);
	runs_lift(arena, marker);
	words_put_before(marker, own);
	xmlUnlinkNode(marker);
	xmlAddChild(own, marker);
}

/* --- replacing ------------------------------------------------------------ */

bool
runs_is_mark(const xmlNode *node)
{
	static const char *const names[] = {
		"bookmarkStart", "bookmarkEnd",	    "commentRangeStart",
		"permStart",	 "commentRangeEnd", "permEnd",
	};

	return words_is_any(node, names, sizeof names / sizeof *names);
}

static bool
is_removed(const xmlNode *node)
{
	if (xml_is(node, SPACE_W, "proofErr"))
		return true;
	return xml_is(node->parent, SPACE_W, "r") &&
	       !xml_is(node, SPACE_W, "rPr") &&
	       !xml_is(node, SPACE_W, "commentReference");
}

void
runs_drop_empty(xmlNode *node)
{
	while (node && !xml_is(node, SPACE_W, "p")) {
		xmlNode *around = node->parent;

		if (has_content(node))
			return;
		words_drop(node);
		node = around;
	}
}

/* Put OWN between what BEGIN's run holds before it and the rest. */
static void
put_at(struct arena *arena, xmlNode *begin, xmlNode *own)
{
	xmlNode *mark = xmlNewDocPI(begin->doc, BAD_CAST "here", NULL);

	if (!mark)
		arena_fail(arena);
	words_put_before(begin, mark);
	runs_lift(arena, mark);
	words_put_before(mark, own);
	words_drop(mark);
}

void
runs_replace(struct arena *arena, xmlNode *begin, const xmlNode *end,
	     xmlNode *own)
{
	xmlNode *paragraph = words_around(begin, "p"), **gone = NULL;
	size_t count = 0, cap = 0;
	bool is_last = false;

	put_at(arena, begin, own);
	for (xmlNode *node = begin; node && !is_last;) {
		bool is_gone = is_removed(node);

		is_last = node == end;
		if (is_gone)
			*arena_push(arena, gone, count, cap) = node;
		node = xml_walk(node, paragraph, is_gone);
	}
	for (size_t i = 0; i < count; i++) {
		xmlNode *run = gone[i]->parent;

		words_drop(gone[i]);
		gone[i] = run;
	}
	for (size_t i = 0; i < count; i++)
		if (i == 0 || gone[i] != gone[i - 1])
			runs_drop_empty(gone[i]);
}
