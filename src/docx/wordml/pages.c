/* pages.c - the references of sections. */
#include "docx/wordml/pages.h"

#include "opc/xml.h"

struct pages_read
pages_read(struct arena *arena, struct package *package,
	   const struct tree *trees, size_t ntrees)
{
	struct pages_read read = { .document = NULL };
	struct faults unheard = { .arena = arena };

	for (size_t i = 0; i < ntrees && !read.document; i++) {
		const xmlNode *root = xmlDocGetRootElement(trees[i].document);

		if (!xml_is(root, SPACE_W, "document"))
			continue;
		read.document = root;
		read.related =
			relationships_read(package, trees[i].name, &unheard);
	}
	return read;
}

static enum pages
pages_named(struct str type)
{
	if (str_eq(type, STR("first")))
		return PAGES_FIRST;
	return str_eq(type, STR("even")) ? PAGES_EVEN : PAGES_ALL;
}

static bool
refers(const struct pages_read *read, const xmlNode *node, struct str part)
{
	const struct relationship *found;

	if (!xml_is(node, SPACE_W, "headerReference") &&
	    !xml_is(node, SPACE_W, "footerReference"))
		return false;
	found = relationships_by_id(&read->related,
				    xml_attribute(node, SPACE_R, "id"));
	return found && !found->external && str_eq(found->target, part);
}

enum pages
pages_of(const struct pages_read *read, struct str part)
{
	for (const xmlNode *node = read->document; node;
	     node = xml_walk(node, read->document, false))
		if (refers(read, node, part))
			return pages_named(
				xml_attribute(node, SPACE_W, "type"));
	return PAGES_ALL;
}
