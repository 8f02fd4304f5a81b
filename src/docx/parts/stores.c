/* stores.c - the parts, and their ids. */
#include "docx/parts/stores.h"

#include <string.h>

#include "opc/relationships.h"
#include "opc/xml.h"

struct reader {
	struct arena *arena;
	struct package *package;
	struct trees *trees;
	struct faults unheard; /* a store that cannot be read is none */
};

static bool
has_bindings(struct reader *reader)
{
	for (size_t i = 0; i < reader->trees->count; i++) {
		const struct tree *tree = &reader->trees->list[i];

		if (!tree->is_story)
			continue;
		for (const xmlNode *root = xmlDocGetRootElement(tree->document),
				   *node = root;
		     node; node = xml_walk(node, root, false))
			if (xml_is(node, SPACE_W, "dataBinding"))
				return true;
	}
	return false;
}

static xmlDoc *
parse(struct reader *reader, const struct part *part)
{
	struct str bytes =
		package_read(reader->package, part, &reader->unheard);

	return bytes.data ? xml_parse(reader->package, bytes, part->name,
				      &reader->unheard)
			  : NULL;
}

/* The tree of PART, which may be among those with tags. */
static void
add(struct reader *reader, const struct part *part, struct str id)
{
	struct trees *trees = reader->trees;
	struct tree *tree = NULL;
	xmlDoc *document;

	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].part == part)
			tree = &trees->list[i];
	if (tree) {
		tree->store = id;
		return;
	}
	document = parse(reader, part);
	if (!document)
		return;
	tree = arena_push(reader->arena, trees->list, trees->count, trees->cap);
	*tree = (struct tree){ .name = part->name,
			       .part = part,
			       .document = document,
			       .store = id,
			       .is_store = true };
}

/* The ds:itemID of the store's properties (22.5.2.1). */
static struct str
id_in(struct reader *reader, const struct part *properties)
{
	xmlDoc *document = parse(reader, properties);
	struct str id = STR("");

	if (!document)
		return id;
	for (const xmlAttr *a = xmlDocGetRootElement(document)->properties; a;
	     a = a->next)
		if (strcmp((const char *)a->name, "itemID") == 0)
			id = arena_dup(reader->arena, xml_value(a));
	xmlFreeDoc(document);
	return id;
}

static const struct part *
related(struct reader *reader, struct str from, struct str kind)
{
	struct relationships all =
		relationships_read(reader->package, from, &reader->unheard);
	const struct relationship *one = relationships_of_kind(&all, kind);

	return one && !one->external
		       ? package_find(reader->package, one->target)
		       : NULL;
}

static void
add_custom(struct reader *reader, const struct part *part)
{
	const struct part *properties =
		related(reader, part->name, STR("customXmlProps"));
	struct str id = properties ? id_in(reader, properties) : STR("");

	if (id.len)
		add(reader, part, id);
}

void
stores_read(struct arena *arena, struct package *package,
	    const struct part *main_part, struct trees *trees)
{
	struct reader reader = { arena, package, trees, { .arena = arena } };
	struct relationships all;
	const struct part *core;

	if (!has_bindings(&reader))
		return;
	all = relationships_read(package, main_part->name, &reader.unheard);
	for (size_t i = 0; i < all.count; i++) {
		const struct part *part =
			all.list[i].external
				? NULL
				: package_find(package, all.list[i].target);

		if (part && relationship_is(&all.list[i], STR("customXml")))
			add_custom(&reader, part);
	}
	core = related(&reader, STR(""), STR("core-properties"));
	if (core)
		add(&reader, core, STORE_CORE);
}
