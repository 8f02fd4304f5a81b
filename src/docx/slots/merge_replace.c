/* merge_replace.c - fields out of the tree, what they print into it. */
#include "docx/slots/merger.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/standing.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

void
merger_rescue(xmlNode *field)
{
	xmlNode *next;

	for (xmlNode *node = field->children; node; node = next) {
		next = node->next;
		if (!runs_is_mark(node))
			continue;
		xmlUnlinkNode(node);
		words_put_before(field, node);
	}
}

static bool
is_simple(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "fldSimple");
}

/* Move NODE out of its run into the last one of MADE, a new one unless that run
 * is the one that was LEFT before; a simple field stands in none.  Returns the
 * run, which may be empty now. */
static xmlNode *
take(const struct merger *merger, struct replacement *made, xmlNode *node,
     xmlNode *left)
{
	xmlNode *run = node->parent;

	if (is_simple(node)) {
		if (left)
			runs_drop_empty(left);
		xmlUnlinkNode(node);
		merger_add(merger, made, node);
		return NULL;
	}
	if (run != left) {
		if (left)
			runs_drop_empty(left);
		merger_add(merger, made, runs_like(merger->arena, run));
	}
	xmlUnlinkNode(node);
	xmlAddChild(made->nodes[made->count - 1], node);
	return run;
}

void
merger_take(const struct merger *merger, struct replacement *made)
{
	const xmlNode *root = words_around(made->begin, "p");
	xmlNode *left = NULL, *next;

	if (is_simple(made->begin)) {
		take(merger, made, made->begin, NULL);
		made->begin = made->end = NULL;
		return;
	}
	for (xmlNode *node = made->begin; node; node = next) {
		bool is_inside = is_simple(node) ||
				 (xml_is(node->parent, SPACE_W, "r") &&
				  !xml_is(node, SPACE_W, "rPr"));

		next = node == made->end
			       ? NULL
			       : xml_walk(node, root,
					  is_inside || runs_is_mark(node));
		if (is_inside)
			left = take(merger, made, node, left);
	}
	if (left)
		runs_drop_empty(left);
}

/* --- paragraphs ----------------------------------------------------------- */

static bool
ends_section(const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");

	return properties && xml_child(properties, SPACE_W, "sectPr");
}

/* Whether from FIRST to LAST there are nothing but paragraphs of one
 * section. */
static bool
are_paragraphs(const xmlNode *first, const xmlNode *last)
{
	const xmlNode *node = first;

	for (; node && node != last; node = node->next)
		if (node->type == XML_ELEMENT_NODE && !runs_is_mark(node) &&
		    (!xml_is(node, SPACE_W, "p") || ends_section(node)))
			return false;
	return node != NULL;
}

/* What faults say of the paragraph FROM they say of TO. */
static void
move_excerpts(xmlNode *from, xmlNode *to)
{
	struct excerpt *first = from->_private, *last = NULL;

	for (struct excerpt *one = first; one; one = one->same) {
		one->story = to;
		last = one;
	}
	if (!last)
		return;
	last->same = to->_private;
	to->_private = first;
	from->_private = NULL;
}

/* Move what is in the paragraph NEXT to the end of FIRST, which looks as it. */
static void
join(xmlNode *first, xmlNode *next)
{
	xmlNode *old = xml_child(first, SPACE_W, "pPr"), *after;
	xmlNode *properties = xml_child(next, SPACE_W, "pPr");

	if (old)
		words_drop(old);
	if (properties) {
		xmlUnlinkNode(properties);
		words_put_under(first, NULL, properties);
	}
	for (xmlNode *node = next->children; node; node = after) {
		after = node->next;
		xmlUnlinkNode(node);
		words_put_under(first, first->last, node);
	}
	move_excerpts(next, first);
	standing_set(first, standing_count(first) + standing_count(next));
	words_drop(next);
}

/* Make one paragraph of all from FIRST to LAST, as deleting their ends does. */
static void
join_all(xmlNode *first, const xmlNode *last)
{
	xmlNode *node = first->next;

	for (bool is_last = first == last; !is_last && node;) {
		xmlNode *next = node->next;

		is_last = node == last;
		if (xml_is(node, SPACE_W, "p")) {
			join(first, node);
		} else if (runs_is_mark(node)) {
			xmlUnlinkNode(node);
			words_put_under(first, first->last, node);
		}
		node = next;
	}
}

/* Whether nothing is seen in PARAGRAPH before BEGIN, or where that is NULL,
 * after END. */
static bool
is_alone(const xmlNode *paragraph, const xmlNode *begin, const xmlNode *end)
{
	const xmlNode *node = begin ? paragraph : end;

	while ((node = xml_walk(node, paragraph, false)) && node != begin)
		if (slot_of(node) || words_is_visible(node))
			return false;
	return true;
}

/* Put the nodes of MADE before FIRST; the first paragraph of them. */
static xmlNode *
put_before(const struct replacement *made, xmlNode *first)
{
	xmlNode *story = NULL;

	for (size_t i = 0; i < made->count; i++) {
		xmlNode *node = made->nodes[i];

		words_put_before(first, node);
		if (!xml_is(node, SPACE_W, "p"))
			continue;
		standing_set(node, 0);
		story = story ? story : node;
	}
	return story;
}

static void
put_blocks(const struct replacement *made, xmlNode *first, xmlNode *last)
{
	xmlNode *story, *next, *after = last->next;

	for (xmlNode *node = first; node != after; node = node->next)
		merger_rescue(node);
	story = put_before(made, first);
	for (xmlNode *node = first; node != after; node = next) {
		next = node->next;
		if (!xml_is(node, SPACE_W, "p"))
			continue;
		move_excerpts(node, story);
		standing_set(story,
			     standing_count(story) + standing_count(node));
		words_drop(node);
	}
}

/* --- replacing ------------------------------------------------------------ */

/* Whether NODE stands in a run of its paragraph, and that in no other run. */
static bool
is_in_line(const xmlNode *node)
{
	const xmlNode *around = node->parent;

	if (!xml_is(around, SPACE_W, "r"))
		return false;
	do
		around = around->parent;
	while (around && !xml_is(around, SPACE_W, "p") &&
	       !xml_is(around, SPACE_W, "r"));
	return around && xml_is(around, SPACE_W, "p");
}

static void
put_in_line(const struct merger *merger, const struct complex *field,
	    const struct replacement *made)
{
	runs_replace(merger->arena, field->begin, field->end, made->nodes[0]);
	for (size_t i = 1; i < made->count; i++)
		words_put_after(made->nodes[i - 1], made->nodes[i]);
}

bool
merger_fits(const struct merger *merger, const struct complex *field,
	    const struct field_code *code, bool has_blocks)
{
	const xmlNode *begin = field->begin, *end = field->end;
	const xmlNode *first = words_around(begin, "p");
	const xmlNode *last = words_around(end, "p");

	if (is_in_line(begin) && is_in_line(end) &&
	    are_paragraphs(first, last) &&
	    (!has_blocks ||
	     (is_alone(first, begin, NULL) && is_alone(last, NULL, end))))
		return true;
	return merger_refuse(merger, field->begin, MSG_FIELD_PARAGRAPHS, code);
}

void
merger_replace(const struct merger *merger, const struct complex *field,
	       const struct field_code *code, struct replacement *made)
{
	xmlNode *first = words_around(field->begin, "p");
	xmlNode *last = words_around(field->end, "p");

	if (made->has_blocks) {
		put_blocks(made, first, last);
	} else if (merger_fits(merger, field, code, false)) {
		join_all(first, last);
		put_in_line(merger, field, made);
	} else {
		merger_release(made);
	}
	made->count = 0;
	merger_edit(merger, made);
}
