/* legacy.c - which form fields are ours. */
#include "docx/slots/legacy.h"

#include "docx/wordml/field_parts.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
};

/* --- where ---------------------------------------------------------------- */

/* Split the run of NODE so that it holds nothing else. */
static void
isolate(struct arena *arena, xmlNode *node)
{
	for (int after = 0; after < 2; after++) {
		xmlNode *here = xmlNewDocPI(node->doc, BAD_CAST "here", NULL);

		if (!here)
			arena_fail(arena);
		if (after)
			words_put_after(node, here);
		else
			words_put_before(node, here);
		runs_lift(arena, here);
		words_drop(here);
	}
}

/* Split what the control changes from the rest.  The run before which its
 * marker goes, or NULL. */
static xmlNode *
isolate_field(struct arena *arena, xmlNode *begin, enum control control)
{
	xmlNode *separate, *end;

	if (control != CONTROL_FORM_TEXT) {
		isolate(arena, begin);
		return begin->parent;
	}
	separate = field_part(begin, STR("separate"));
	end = field_part(begin, STR("end"));
	if (!separate || !end)
		return NULL;
	isolate(arena, separate);
	isolate(arena, end);
	return separate->parent->next;
}

/* --- what ----------------------------------------------------------------- */

static void
hint_choices(const struct finder *finder, const xmlNode *list,
	     struct hint *hint)
{
	hint->type = STR("choice");
	for (const xmlNode *node = xml_first(list); node; node = xml_next(node))
		if (xml_is(node, SPACE_W, "listEntry"))
			*arena_push(finder->arena, hint->choices,
				    hint->nchoices, hint->cap) =
				arena_dup(finder->arena,
					  xml_attribute(node, SPACE_W, "val"));
}

/* What the field is, by the child of DATA, its w:ffData. */
static bool
classify(const struct finder *finder, const xmlNode *data, struct slot *slot)
{
	const xmlNode *text = xml_child(data, SPACE_W, "textInput");
	const xmlNode *list = xml_child(data, SPACE_W, "ddList");

	if (xml_child(data, SPACE_W, "checkBox")) {
		slot->control = CONTROL_FORM_BOX;
		slot->hint.type = STR("yes-no");
	} else if (list) {
		slot->control = CONTROL_FORM_LIST;
		hint_choices(finder, list, &slot->hint);
	} else if (text) {
		struct str type = field_value(text, "type");

		slot->control = CONTROL_FORM_TEXT;
		slot->hint.type = str_eq(type, STR("date"))	? STR("date")
				  : str_eq(type, STR("number")) ? STR("number")
								: STR("text");
	}
	return slot->control != CONTROL_NONE;
}

static void
mark(const struct finder *finder, xmlNode *begin)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	struct slot *slot = arena_new(finder->arena, struct slot, 1);
	struct faults unheard = { .arena = finder->arena };
	struct str name = arena_dup(finder->arena, field_value(data, "name"));
	xmlNode *next;

	if (!tag_read(finder->arena, finder->source, name, &slot->tag,
		      &unheard) ||
	    slot->tag.kind != TAG_VALUE || slot->tag.nfilters ||
	    slot->tag.depth != 1 || !classify(finder, data, slot))
		return;
	next = isolate_field(finder->arena, begin, slot->control);
	if (!next)
		return;
	slot->marker = slot_marker(finder->arena, finder->tree->document, slot);
	words_put_before(next, slot->marker);
	slot->excerpt = excerpt_new(finder->arena, finder->tree, finder->source,
				    words_around(begin, "p"), name);
}

void
legacy_find(struct arena *arena, struct tree *tree, const struct source *source)
{
	struct finder finder = { arena, tree, source };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "fldChar") &&
		    xml_child(node, SPACE_W, "ffData") &&
		    xml_is(node->parent, SPACE_W, "r") &&
		    words_around(node, "p") && !words_around(node, "del"))
			mark(&finder, node);
}
