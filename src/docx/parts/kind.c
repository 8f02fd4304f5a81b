/* kind.c - content types of main parts. */
#include "docx/parts/kind.h"

#include "docx/parts/typing.h"
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

bool
kind_types(struct package *package, struct tree *tree, struct faults *faults)
{
	const struct part *part =
		package_find(package, STR("[Content_Types].xml"));
	struct str bytes = package_read(package, part, faults);

	*tree = (struct tree){ .name = part->name,
			       .part = part,
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
	xmlNode *root, *typed;

	if (!kind_types(package, tree, faults))
		return false;
	tree->is_edited = true;
	root = xmlDocGetRootElement(tree->document);
	typed = typing_of_part(root, main->name);
	if (typed)
		xmlSetProp(typed, BAD_CAST "ContentType",
			   BAD_CAST kind->report.data);
	else
		typing_add_part(arena, root, main->name, kind->report);
	return true;
}
