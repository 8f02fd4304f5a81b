/* orphans.c - relationships by their ids, then parts by their relationships. */
#include "docx/blocks/orphans.h"

#include "docx/parts/typing.h"
#include "docx/wordml/words.h"
#include "opc/relationships.h"
#include "opc/xml.h"

/* --- relationships -------------------------------------------------------- */

static void
gather(struct strset *named, const xmlNode *node)
{
	for (const xmlAttr *a = node->properties; a; a = a->next) {
		enum space space = xml_space((const xmlNode *)a);

		if (space == SPACE_R || space == SPACE_O)
			strset_add(named, xml_value(a));
	}
}

/* All that may be an id of a relationship. */
static struct strset
named_in(struct arena *arena, const struct tree *tree)
{
	const xmlNode *root = xmlDocGetRootElement(tree->document);
	struct strset named = { .arena = arena };

	for (const xmlNode *node = root; node;
	     node = xml_walk(node, root, false))
		if (node->type == XML_ELEMENT_NODE)
			gather(&named, node);
	return named;
}

static xmlNode *
find(const struct tree *rels, struct str id)
{
	xmlNode *node = xml_first(xmlDocGetRootElement(rels->document));

	while (node && !str_eq(xml_attribute(node, SPACE_NONE, "Id"), id))
		node = xml_next(node);
	return node;
}

static void
drop(struct orphans *orphans, const struct package *package,
     const struct tree *tree, xmlNode *relationship)
{
	struct str target = relationships_resolve(
		orphans->arena, tree->name,
		xml_attribute(relationship, SPACE_NONE, "Target"));
	const struct part *part = package_find(package, target);

	if (part && !xml_attribute(relationship, SPACE_NONE, "TargetMode").len)
		*arena_push(orphans->arena, orphans->list, orphans->count,
			    orphans->cap) = part;
	words_drop(relationship);
}

void
orphans_part(struct orphans *orphans, const struct package *package,
	     const struct tree *tree, const struct tree *rels)
{
	struct strset named = named_in(orphans->arena, tree);

	for (size_t i = 0; i < tree->replaced.count; i++) {
		struct str id = tree->replaced.list[i];
		xmlNode *relationship = find(rels, id);

		if (relationship && !strset_has(&named, id))
			drop(orphans, package, tree, relationship);
	}
}

/* --- parts ---------------------------------------------------------------- */

static void
add_targets(struct orphans *targets, struct package *package, struct str name,
	    struct faults *faults)
{
	struct relationships all = relationships_read(package, name, faults);

	for (size_t i = 0; i < all.count; i++)
		if (!all.list[i].external)
			*arena_push(targets->arena, targets->list,
				    targets->count, targets->cap) =
				package_find(package, all.list[i].target);
}

/* What each relationship of PACKAGE leads to. */
static struct orphans
targets_of(struct arena *arena, struct package *package, struct faults *faults)
{
	struct orphans targets = { .arena = arena };

	add_targets(&targets, package, STR(""), faults);
	for (size_t i = 0; i < package->count; i++)
		add_targets(&targets, package, package->parts[i].name, faults);
	return targets;
}

static size_t
count(const struct orphans *targets, const struct part *part)
{
	size_t found = 0;

	for (size_t i = 0; i < targets->count; i++)
		found += targets->list[i] == part;
	return found;
}

static void
forget_type(xmlDoc *types, struct str name)
{
	const xmlNode *root = xmlDocGetRootElement(types);
	xmlNode *typed;

	while ((typed = typing_of_part(root, name)))
		words_drop(typed);
}

struct strset
orphans_left(const struct orphans *orphans, struct package *package,
	     xmlDoc *types, struct faults *faults)
{
	struct strset left = { .arena = orphans->arena };
	struct orphans targets = { .list = NULL };

	if (orphans->count)
		targets = targets_of(orphans->arena, package, faults);
	for (size_t i = 0; i < orphans->count; i++) {
		const struct part *part = orphans->list[i];

		if (count(&targets, part) != count(orphans, part) ||
		    strset_has(&left, part->name))
			continue;
		strset_add(&left, part->name);
		forget_type(types, part->name);
	}
	return left;
}
