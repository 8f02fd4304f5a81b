/* controls.c - which controls are ours. */
#include "docx/controls.h"

#include "docx/contents.h"
#include "docx/lists.h"
#include "docx/sdt.h"
#include "docx/words.h"
#include "opc/xml.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
};

/* A slot whose key is TYPED at SDT, or NULL if that reads like no key. */
static struct slot *
read_key(const struct finder *finder, xmlNode *sdt, struct str typed)
{
	struct arena *arena = finder->arena;
	struct slot *slot = arena_new(arena, struct slot, 1);
	struct faults unheard = { .arena = arena };
	struct str text = arena_dup(arena, typed);

	if (!tag_read(arena, finder->source, text, &slot->tag, &unheard) ||
	    slot->tag.kind != TAG_VALUE || slot->tag.nfilters)
		return NULL;
	slot->excerpt =
		excerpt_new(arena, finder->tree, finder->source, sdt, text);
	return slot;
}

/* The tag comes before the title, but for one that a program has made up, which
 * begins with a digit. */
static struct slot *
read_keys(const struct finder *finder, xmlNode *sdt)
{
	struct str tag = sdt_value(sdt, "tag");
	struct str title = sdt_value(sdt, "alias");
	struct slot *first = tag.len ? read_key(finder, sdt, tag) : NULL;
	struct slot *second = title.len ? read_key(finder, sdt, title) : NULL;

	if (!first || !second)
		return first ? first : second;
	if (first->tag.depth && first->tag.path[0].data[0] <= '9') {
		struct slot *swapped = first;

		first = second;
		second = swapped;
	}
	first->alias = second;
	return first;
}

static struct hint
hint_of(struct arena *arena, const struct slot *slot, const xmlNode *sdt)
{
	struct hint hint = { .type = STR("text") };

	switch (slot->control) {
	case CONTROL_BOX:
		hint.type = slot->tag.depth > 1 ? STR("choice") : STR("yes-no");
		break;
	case CONTROL_TEXT:
		if (sdt_has_lines(sdt))
			hint.type = STR("paragraphs");
		break;
	case CONTROL_RICH:
		if (sdt_level(sdt) != SDT_RUNS)
			hint.type = STR("paragraphs");
		break;
	case CONTROL_DATE:
		hint.type = STR("date");
		break;
	case CONTROL_LIST:
		return list_hint(arena, sdt);
	case CONTROL_COMBO:
	case CONTROL_FORM_BOX:
	case CONTROL_FORM_LIST:
	case CONTROL_FORM_TEXT:
	case CONTROL_NONE:
		break;
	}
	return hint;
}

static void
mark(const struct finder *finder, xmlNode *sdt, enum control control)
{
	struct slot *slot = read_keys(finder, sdt);

	if (!slot)
		return;
	slot->control = control;
	slot->hint = hint_of(finder->arena, slot, sdt);
	slot->marker = slot_marker(finder->arena, finder->tree->document, slot);
	words_put_before(sdt->children, slot->marker);
}

static bool
is_deleted(const xmlNode *sdt)
{
	return words_around(sdt, "del") || words_around(sdt, "moveFrom");
}

void
controls_find(struct arena *arena, struct tree *tree,
	      const struct source *source)
{
	struct finder finder = { arena, tree, source };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		enum control control;

		if (!xml_is(node, SPACE_W, "sdt"))
			continue;
		control = sdt_control(node);
		if (control == CONTROL_NONE || is_deleted(node))
			continue;
		if (control == CONTROL_BOX || contents_are_whole(node))
			mark(&finder, node, control);
	}
}
