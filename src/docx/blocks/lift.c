/* lift.c - out of one element after the other. */
#include "docx/blocks/lift.h"

#include "docx/parts/survey.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct lifter {
	struct arena *arena;
	size_t *id;
};

/* --- one element ---------------------------------------------------------- */

/* Elements that mean the same in two pieces. */
static bool
may_be_cut(const xmlNode *node)
{
	static const char *const names[] = {
		"ins", "moveTo", "smartTag", "customXml", "dir", "bdo",
	};

	return words_is_any(node, names, sizeof names / sizeof *names);
}

/* Elements that a tag may leave at their edge. */
static bool
may_be_left(const xmlNode *node)
{
	static const char *const names[] = { "hyperlink", "sdt" };

	return may_be_cut(node) ||
	       words_is_any(node, names, sizeof names / sizeof *names);
}

/* Whether there is anything in NODE and what stands behind it, or before it,
 * that has to stay on its side of the marker. */
static bool
holds_any(const xmlNode *node, bool forward)
{
	for (; node; node = forward ? node->next : node->prev)
		for (const xmlNode *inner = node; inner;
		     inner = xml_walk(inner, node, false))
			if (slot_of(inner) || words_is_visible(inner))
				return true;
	return false;
}

/* The element that is to have the marker beside it: a control, not its
 * content. */
static xmlNode *
shell_of(const xmlNode *marker)
{
	xmlNode *around = marker->parent;

	return xml_is(around, SPACE_W, "sdtContent") ? around->parent : around;
}

static size_t
next_id(const struct lifter *lifter, const xmlNode *node)
{
	if (*lifter->id == 0)
		*lifter->id = survey_free_id(xmlDocGetRootElement(node->doc));
	return (*lifter->id)++;
}

/* An element like SHELL, right behind it, with nothing in it yet. */
static xmlNode *
like(const struct lifter *lifter, xmlNode *shell)
{
	xmlNode *made = xmlNewDocNode(shell->doc, shell->ns, shell->name, NULL);

	if (!made)
		arena_fail(lifter->arena);
	words_put_after(shell, made);
	made->properties = xmlCopyPropList(made, shell->properties);
	if (!made->properties && shell->properties)
		arena_fail(lifter->arena);
	return made;
}

/* What stands behind MARKER in SHELL moves to another like it. */
static void
cut(const struct lifter *lifter, xmlNode *shell, const xmlNode *marker)
{
	xmlNode *rest = like(lifter, shell), *next;

	if (words_is_revision(rest))
		attributes_set(
			lifter->arena, rest, "id",
			arena_number(lifter->arena, next_id(lifter, shell)));
	for (xmlNode *node = marker->next; node; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		words_put_under(rest, rest->last, node);
	}
}

/* Whether SHELL can go when MARKER, all that is seen in it, is out of it: it is
 * no control with a key. */
static bool
is_only_around(const xmlNode *shell, const xmlNode *marker)
{
	for (const xmlNode *node = shell; node;
	     node = xml_walk(node, shell, false))
		if (slot_of(node) && node != marker)
			return false;
	return true;
}

static bool
is_empty(const xmlNode *node)
{
	for (node = node->children; node; node = node->next)
		if (slot_of(node) || node->type == XML_ELEMENT_NODE)
			return false;
	return true;
}

/* Whether MARKER is out of the element around it. */
static bool
lift(const struct lifter *lifter, xmlNode *marker)
{
	const xmlNode *around = marker->parent;
	xmlNode *shell = shell_of(marker);
	bool has_before = holds_any(marker->prev, false);
	bool has_after = holds_any(marker->next, true);

	if (!may_be_left(shell) ||
	    (has_before && has_after && !may_be_cut(shell)))
		return false;
	if (!has_before && !has_after && !is_only_around(shell, marker))
		return false;
	if (has_before && has_after)
		cut(lifter, shell, marker);
	xmlUnlinkNode(marker);
	if (has_before)
		words_put_after(shell, marker);
	else
		words_put_before(shell, marker);
	if (is_empty(around))
		words_drop(shell);
	return true;
}

/* --- both tags ------------------------------------------------------------ */

static bool
is_around(const xmlNode *around, const xmlNode *node)
{
	while (node && node != around)
		node = node->parent;
	return node != NULL;
}

void
lift_pair(struct arena *arena, const struct slot *open, size_t *id)
{
	struct lifter lifter = { arena, id };
	xmlNode *opens = open->marker, *closes = open->partner->marker;

	while (!is_around(opens->parent, closes))
		if (!lift(&lifter, opens))
			return;
	while (!is_around(closes->parent, opens))
		if (!lift(&lifter, closes))
			return;
}
