/* types.c - overrides by name first, then defaults by extension. */
#include "opc/types.h"

#include <stdlib.h>

#include "opc/xml.h"

/* What the Default elements say, sorted by extension. */
struct defaults {
	struct fallback {
		struct str extension, type;
	} * list;
	size_t count, cap;
};

struct str
types_extension(struct str name)
{
	size_t at = name.len;

	while (at > 0 && name.data[at - 1] != '.' && name.data[at - 1] != '/')
		at--;
	if (at == 0 || name.data[at - 1] != '.')
		return STR("");
	return str_from(name, at);
}

static int
compare(const void *a, const void *b)
{
	const struct fallback *x = a, *y = b;

	return part_name_compare(x->extension, y->extension);
}

static struct str
kept(struct package *package, const xmlNode *node, const char *name)
{
	return arena_dup(package->arena, xml_attribute(node, SPACE_NONE, name));
}

static void
note_override(struct package *package, const xmlNode *node)
{
	const struct part *part = package_find(
		package, xml_attribute(node, SPACE_NONE, "PartName"));

	if (part)
		package->parts[part - package->parts].content_type =
			kept(package, node, "ContentType");
}

static void
note_default(struct package *package, struct defaults *defaults,
	     const xmlNode *node)
{
	struct fallback *added = arena_push(package->arena, defaults->list,
					    defaults->count, defaults->cap);

	added->extension = kept(package, node, "Extension");
	added->type = kept(package, node, "ContentType");
	package->knows_rels |= part_name_is(added->extension, STR("rels"));
}

static void
apply_defaults(struct package *package, const struct defaults *defaults)
{
	for (size_t i = 0; i < package->count; i++) {
		struct part *part = &package->parts[i];
		struct fallback wanted = { types_extension(part->name),
					   { NULL, 0 } };
		const struct fallback *found;

		if (part->content_type.len || defaults->count == 0)
			continue;
		found = bsearch(&wanted, defaults->list, defaults->count,
				sizeof wanted, compare);
		if (found)
			part->content_type = found->type;
	}
}

static void
read_types(struct package *package, const xmlNode *root)
{
	struct defaults defaults = { 0 };

	for (xmlNode *node = xml_first(root); node; node = xml_next(node)) {
		if (xml_is(node, SPACE_TYPES, "Override"))
			note_override(package, node);
		else if (xml_is(node, SPACE_TYPES, "Default"))
			note_default(package, &defaults, node);
	}
	if (defaults.count)
		qsort(defaults.list, defaults.count, sizeof *defaults.list,
		      compare);
	apply_defaults(package, &defaults);
}

void
types_resolve(struct package *package, struct faults *faults)
{
	const struct part *part =
		package_find(package, STR("[Content_Types].xml"));
	struct str bytes;
	xmlDoc *tree;

	if (!part) {
		fault(faults, MSG_NO_CONTENT_TYPES,
		      spot_source(package->source), STR("[Content_Types].xml"));
		return;
	}
	bytes = package_read(package, part, faults);
	tree = bytes.data ? xml_parse(package, bytes, part->name, faults)
			  : NULL;
	if (!tree)
		return;
	read_types(package, xmlDocGetRootElement(tree));
	xmlFreeDoc(tree);
}
