/* kind.c - content types of main parts. */
#include "docx/parts/kind.h"

#include "opc/xml.h"

#define DOCUMENT                                         \
	"application/vnd.openxmlformats-officedocument." \
	"wordprocessingml.document.main+xml"
#define TEMPLATE                                         \
	"application/vnd.openxmlformats-officedocument." \
	"wordprocessingml.template.main+xml"
#define MACRO_DOCUMENT "application/vnd.ms-word.document.macroEnabled.main+xml"
#define MACRO_TEMPLATE \
	"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"

/* ECMA-376 part 1, 11.3.10; [MS-OFFMACRO2] 2.1.1 and 2.1.2. */
static const struct kind kinds[] = {
	{ STR_INIT(DOCUMENT), STR_INIT(DOCUMENT), STR_INIT(".docx") },
	{ STR_INIT(TEMPLATE), STR_INIT(DOCUMENT), STR_INIT(".docx") },
	{ STR_INIT(MACRO_DOCUMENT), STR_INIT(MACRO_DOCUMENT),
	  STR_INIT(".docm") },
	{ STR_INIT(MACRO_TEMPLATE), STR_INIT(MACRO_DOCUMENT),
	  STR_INIT(".docm") },
};

const struct kind *
kind_of(struct str type)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (part_name_is(kinds[i].type, type))
			return &kinds[i];
	return &kinds[0];
}

bool
kind_changes(const struct kind *kind)
{
	return !str_eq(kind->type, kind->report);
}

/* The Override of the part NAME (part 2, 10.1.2.2.3), a new one if there is
 * none. */
static xmlNode *
override_of(struct arena *arena, xmlNode *root, struct str name)
{
	struct str slashed = arena_concat(arena, STR("/"), name);
	xmlNode *made;

	for (xmlNode *node = xml_first(root); node; node = xml_next(node))
		if (xml_is(node, SPACE_TYPES, "Override") &&
		    part_name_is(xml_attribute(node, SPACE_NONE, "PartName"),
				 slashed))
			return node;
	made = xmlNewChild(root, root->ns, BAD_CAST "Override", NULL);
	if (!made ||
	    !xmlNewProp(made, BAD_CAST "PartName", BAD_CAST slashed.data))
		arena_fail(arena);
	return made;
}

bool
kind_types(struct package *package, struct tree *tree, struct faults *faults)
{
	const struct part *part =
		package_find(package, STR("[Content_Types].xml"));
	struct str bytes = package_read(package, part, faults);

	*tree = (struct tree){ .name = part->name,
			       .part = part,
			       .is_edited = true,
			       .is_passive = true };
	if (bytes.data)
		tree->document = xml_parse(package, bytes, part->name, faults);
	return tree->document;
}

bool
kind_change(struct arena *arena, struct package *package,
	    const struct part *main, const struct kind *kind, struct tree *tree,
	    struct faults *faults)
{
	xmlNode *override;

	if (!kind_types(package, tree, faults))
		return false;
	override = override_of(arena, xmlDocGetRootElement(tree->document),
			       main->name);
	xmlSetProp(override, BAD_CAST "ContentType",
		   BAD_CAST kind->report.data);
	return true;
}
