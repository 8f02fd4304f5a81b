/* mute.c - which they are. */
#include "docx/carry/mute.h"

#include "base/text.h"
#include "docx/blocks/nest.h"
#include "docx/parts/keys.h"
#include "docx/wordml/field_parts.h"
#include "opc/xml.h"

/* Whether a form field with the key NAME asks something in TREES. */
static bool
is_asked(const struct trees *trees, struct str name)
{
	for (size_t i = 0; i < trees->count; i++)
		for (size_t j = 0; j < trees->list[i].slots.count; j++) {
			const struct slot *slot = trees->list[i].slots.list[j];

			if (slot->control > CONTROL_SECTION &&
			    slot->ref.field && str_eq(slot->tag.path[0], name))
				return true;
		}
	return false;
}

static void
add_field(struct buf *hashes, const struct trees *trees, const xmlNode *begin)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	struct str name = text_fold(hashes->arena, field_value(data, "name"));
	struct tag tag = { .path = { name }, .depth = 1 };

	if (name.len && !is_asked(trees, name))
		keys_mute(hashes, &tag);
}

static void
add_control(struct buf *hashes, const struct slot *slot, bool is_made_for)
{
	bool is_mute = nest_holds(slot) || (is_made_for && !slot->ref.field);

	if (slot->control != CONTROL_NONE && slot->control < CONTROL_SECTION &&
	    is_mute)
		for (; slot; slot = slot->alias)
			keys_mute(hashes, &slot->tag);
}

void
mute_add(struct buf *hashes, const struct trees *trees, bool is_made_for)
{
	for (size_t i = 0; i < trees->count; i++) {
		const struct tree *tree = &trees->list[i];
		xmlNode *root = xmlDocGetRootElement(tree->document);

		for (size_t j = 0; j < tree->slots.count; j++)
			add_control(hashes, tree->slots.list[j], is_made_for);
		for (xmlNode *node = root;
		     is_made_for && tree->is_story && node;
		     node = xml_walk(node, root, false))
			if (xml_is(node, SPACE_W, "fldChar"))
				add_field(hashes, trees, node);
	}
}
