/* bounds.c - counting what could grow beyond all measure. */
#include "docx/parts/bounds.h"

#include "opc/xml.h"

/* --- slots ---------------------------------------------------------------- */

static size_t
count_braces(const xmlChar *text)
{
	size_t count = 0;

	for (; text && *text; text++)
		count += *text == '{';
	return count;
}

/* What NODE may hold of slots, in quarters: a tag has two braces at its
 * beginning, a field a start and an end. */
static size_t
weigh(const xmlNode *node)
{
	size_t braces = 0;

	if (node->type != XML_ELEMENT_NODE)
		return 2 * count_braces(node->content);
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (a->children)
			braces += count_braces(a->children->content);
	if (xml_is(node, SPACE_W, "fldSimple") ||
	    xml_is(node, SPACE_W, "sdtPr"))
		return 2 * braces + 4;
	return 2 * braces + 2 * xml_is(node, SPACE_W, "fldChar");
}

static bool
is_deep(const xmlNode *node)
{
	size_t depth = 0;

	if (!xml_is(node, SPACE_W, "sdtPr"))
		return false;
	for (; node; node = node->parent)
		depth += xml_is(node, SPACE_W, "sdt");
	return depth > BOUND_CONTROLS;
}

/* How many fields are open after NODE, of DEPTH before it. */
static size_t
open_after(const xmlNode *node, size_t depth)
{
	struct str type = xml_attribute(node, SPACE_W, "fldCharType");

	if (str_eq(type, STR("begin")))
		return depth + 1;
	return depth - (depth && str_eq(type, STR("end")));
}

static bool
refuse(struct arena *arena, struct tree *tree, const struct source *source,
       enum message message, size_t bound, struct faults *faults)
{
	struct excerpt *excerpt =
		excerpt_new(arena, tree, source,
			    xmlDocGetRootElement(tree->document), STR(""));

	fault(faults, message, ((struct spot){ &excerpt->source, { NULL, 0 } }),
	      STR(""), arena_number(arena, bound));
	return false;
}

bool
bounds_tree(struct arena *arena, struct tree *tree, const struct source *source,
	    struct faults *faults)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	size_t quarters = 0, fields = 0;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		quarters += weigh(node);
		if (quarters / 4 > BOUND_SLOTS)
			return refuse(arena, tree, source, MSG_SLOTS_MANY,
				      BOUND_SLOTS, faults);
		if (is_deep(node))
			return refuse(arena, tree, source, MSG_CONTROLS_DEEP,
				      BOUND_CONTROLS, faults);
		if (xml_is(node, SPACE_W, "fldChar"))
			fields = open_after(node, fields);
		if (fields > BOUND_FIELDS)
			return refuse(arena, tree, source, MSG_FIELDS_DEEP,
				      BOUND_FIELDS, faults);
	}
	return true;
}

/* --- sections ------------------------------------------------------------- */

/* A section is there three times: filled, cleared and as it was. */
static size_t
copies_of(const struct slot *slot)
{
	size_t copies = 1;

	for (; slot && copies <= BOUND_COPIES; slot = slot->block)
		if (slot->control == CONTROL_SECTION)
			copies *= 3;
	return copies;
}

static size_t
count_nodes(const xmlNode *root, size_t most)
{
	size_t count = 0;

	for (const xmlNode *node = root; node && count < most;
	     node = xml_walk(node, root, false))
		count++;
	return count;
}

void
bounds_sections(const struct tree *tree, struct faults *faults)
{
	size_t left = BOUND_COPIES;

	for (size_t i = 0; i < tree->slots.count; i++) {
		const struct slot *slot = tree->slots.list[i];
		size_t copies, nodes;

		if (slot->control != CONTROL_SECTION || !slot_opens(slot))
			continue;
		copies = copies_of(slot);
		nodes = count_nodes(slot->marker->parent, left / copies + 1);
		if (copies * nodes > left) {
			fault(faults, MSG_SECTION_DEEP, slot_spot(slot),
			      slot->tag.at);
			return;
		}
		left -= copies * nodes;
	}
}
