/* controls.c - which controls are ours. */
#include "docx/slots/controls.h"

#include "docx/parts/keys.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/contents.h"
#include "docx/wordml/lists.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
};

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
	case CONTROL_SECTION:
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
	struct slot *slot =
		keys_read(finder->arena, finder->tree, finder->source, sdt);

	if (!slot)
		return;
	slot->control = control;
	slot->hint = hint_of(finder->arena, slot, sdt);
	slot->marker = slot_marker(finder->arena, finder->tree->document, slot);
	words_put_before(sdt->children, slot->marker);
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
		if (control == CONTROL_NONE || sdt_is_deleted(node) ||
		    badge_is_on(node))
			continue;
		if (control == CONTROL_BOX || contents_are_whole(node))
			mark(&finder, node, control);
	}
}
