/* bind.c - from a control to a node. */
#include "docx/slots/bind.h"

#include "docx/blocks/nest.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/target.h"
#include "docx/wordml/words.h"
#include "form/xpath/select.h"
#include "opc/package.h"
#include "opc/xml.h"

struct binder {
	struct arena *arena;
	struct trees *trees;
	bool keeps_missing;
};

/* --- finding it ----------------------------------------------------------- */

/* Prefixes are declared as in a start tag, which is what they are read as. */
static xmlDoc *
prefixes(struct arena *arena, const xmlNode *binding)
{
	struct str mappings = xml_attribute(binding, SPACE_W, "prefixMappings");
	struct source source = { .name = STR("prefixMappings") };
	struct faults unheard = { .arena = arena };
	struct str tag =
		arena_concat(arena, STR("<x "),
			     mappings.len ? mappings : STR(""), STR("/>"));

	struct package none = { .arena = arena, .source = &source };

	return xml_parse(&none, tag, source.name, &unheard);
}

static xmlNode *
find_in(const struct binder *binder, const struct tree *tree,
	const xmlNode *binding, const xmlNode *names)
{
	struct str id = xml_attribute(binding, SPACE_W, "storeItemID");
	struct str path = xml_attribute(binding, SPACE_W, "xpath");

	if (!tree->store.len || !path.len ||
	    (id.len && !part_name_is(tree->store, id)))
		return NULL;
	return select_node(binder->arena, tree->document, path, names);
}

static void
aim(struct target *target, xmlNode *node)
{
	if (node->type == XML_TEXT_NODE)
		node = node->parent;
	target->element = node;
	if (node->type == XML_ATTRIBUTE_NODE) {
		target->attribute = (xmlAttr *)node;
		target->element = node->parent;
		target->old = xml_value(target->attribute);
	} else if (node->type == XML_ELEMENT_NODE && !xml_first(node)) {
		target->old = xml_text(node);
	} else {
		target->element = NULL;
	}
	target->old = arena_dup(target->arena, target->old);
}

static bool
find(const struct binder *binder, const xmlNode *binding, struct target *target)
{
	xmlDoc *names = prefixes(binder->arena, binding);
	struct trees *trees = binder->trees;
	xmlNode *node = NULL;

	for (size_t i = 0; names && !node && i < trees->count; i++) {
		node = find_in(binder, &trees->list[i], binding,
			       xmlDocGetRootElement(names));
		target->tree = &trees->list[i];
	}
	if (names)
		xmlFreeDoc(names);
	if (node)
		aim(target, node);
	return node && target->element;
}

/* --- all of them ---------------------------------------------------------- */

/* The slot that has the target already, or NULL. */
static const struct slot *
taken_by(const struct target *target)
{
	const xmlNode *first = target->element->children;

	return first ? slot_of(first) : NULL;
}

static xmlNode *
binding_of(const xmlNode *sdt)
{
	xmlNode *binding = sdt_property(sdt, SPACE_W, "dataBinding");

	return binding ? binding : sdt_property(sdt, SPACE_W15, "dataBinding");
}

static void
bind(const struct binder *binder, const struct slot *slot)
{
	struct target target = { .arena = binder->arena,
				 .value = { .arena = binder->arena } };
	xmlNode *binding = binding_of(slot->marker->parent);
	const struct slot *other;

	if (!binding)
		return;
	if (slot->ref.level) {
		words_drop(binding);
		return;
	}
	if (!find(binder, binding, &target))
		return;
	other = taken_by(&target);
	if (!other)
		target_write(&target, slot, binder->keeps_missing);
	else if (other->ref.field != slot->ref.field)
		words_drop(binding);
}

void
bind_stores(struct arena *arena, struct trees *trees, bool keeps_missing)
{
	struct binder binder = { arena, trees, keeps_missing };

	for (size_t i = 0; i < trees->count; i++) {
		const struct tree *tree = &trees->list[i];

		for (size_t j = 0; tree->is_story && j < tree->slots.count;
		     j++) {
			const struct slot *slot = tree->slots.list[j];
			const xmlNode *sdt = slot->marker->parent;

			if (slot->control != CONTROL_NONE && slot->ref.field &&
			    !nest_has_slot(sdt_content(sdt)))
				bind(&binder, slot);
		}
	}
}
