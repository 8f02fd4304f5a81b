/* verify_types.c - content types and relationships. */
#include "docx/verify/verify_part.h"
#include "docx/wordml/idset.h"

/* --- [Content_Types].xml ------------------------------------------------- */

static const struct str types_name = STR_INIT("[Content_Types].xml");

static void
fault_types(const struct verify *verify, enum message message, struct str what)
{
	fault(verify->faults, message, spot_source(verify->package->source),
	      types_name, arena_dup(verify->faults->arena, what));
}

/* Each VALUE of the attribute NAME of the elements ELEMENT is there once. */
static void
check_once(const struct verify *verify, const xmlNode *root,
	   const char *element, const char *name)
{
	struct idset values = { .arena = verify->arena, .fold = true };

	for (xmlNode *node = xml_first(root); node; node = xml_next(node))
		if (xml_is(node, SPACE_TYPES, element))
			idset_add(&values,
				  xml_attribute(node, SPACE_NONE, name), node);
	idset_sort(&values);
	for (size_t i = 0; i < values.count; i++)
		if (idset_repeats(&values, i))
			fault_types(verify, MSG_VERIFY_TYPE_TWICE,
				    values.list[i].value);
}

static void
check_names(const struct verify *verify, const xmlNode *root)
{
	for (xmlNode *node = xml_first(root); node; node = xml_next(node)) {
		struct str name = xml_attribute(node, SPACE_NONE, "PartName");

		if (xml_is(node, SPACE_TYPES, "Override") &&
		    !str_starts(name, STR("/")))
			fault_types(verify, MSG_VERIFY_TYPE_NAME, name);
	}
}

static void
check_types_part(const struct verify *verify)
{
	struct package *package = verify->package;
	const struct part *part = package_find(package, types_name);
	struct str bytes = package_read(package, part, verify->faults);
	xmlDoc *tree = xml_parse(package, bytes, part->name, verify->faults);

	if (!tree)
		return;
	check_once(verify, xmlDocGetRootElement(tree), "Default", "Extension");
	check_once(verify, xmlDocGetRootElement(tree), "Override", "PartName");
	check_names(verify, xmlDocGetRootElement(tree));
	xmlFreeDoc(tree);
}

/* --- parts --------------------------------------------------------------- */

/* A name with a bracket is no part name (part 2, 9.1.1.1); Office keeps its
 * waste under one. */
static bool
needs_type(const struct part *part)
{
	return str_index(part->name, '[') == part->name.len;
}

void
verify_types(const struct verify *verify)
{
	const struct package *package = verify->package;

	if (verify->strict && !str_eq(package->parts[0].name, types_name))
		fault_types(verify, MSG_VERIFY_ORDER, STR(""));
	check_types_part(verify);
	for (size_t i = 0; i < package->count; i++)
		if (needs_type(&package->parts[i]) &&
		    package->parts[i].content_type.len == 0)
			fault(verify->faults, MSG_VERIFY_UNTYPED,
			      spot_source(package->source),
			      package->parts[i].name);
}

/* --- relationships ------------------------------------------------------- */

/* The main part of .docx, .dotx, .docm and .dotm. */
static bool
is_main_type(struct str type)
{
	static const struct str types[] = {
		STR_INIT("application/vnd.openxmlformats-officedocument."
			 "wordprocessingml.document.main+xml"),
		STR_INIT("application/vnd.openxmlformats-officedocument."
			 "wordprocessingml.template.main+xml"),
		STR_INIT("application/vnd.ms-word.document.macroEnabled."
			 "main+xml"),
		STR_INIT("application/vnd.ms-word.template."
			 "macroEnabledTemplate.main+xml"),
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(type, types[i]))
			return true;
	return false;
}

/* Word finds these parts by their relationship and refuses another type. */
static const struct {
	struct str kind, type;
} kinds[] = {
	{ STR_INIT("officeDocument"), STR_INIT(".document.main+xml") },
	{ STR_INIT("styles"), STR_INIT("styles+xml") },
	{ STR_INIT("settings"), STR_INIT("settings+xml") },
	{ STR_INIT("numbering"), STR_INIT("numbering+xml") },
	{ STR_INIT("fontTable"), STR_INIT("fontTable+xml") },
	{ STR_INIT("footnotes"), STR_INIT("footnotes+xml") },
	{ STR_INIT("endnotes"), STR_INIT("endnotes+xml") },
	{ STR_INIT("comments"), STR_INIT("comments+xml") },
	{ STR_INIT("header"), STR_INIT("header+xml") },
	{ STR_INIT("footer"), STR_INIT("footer+xml") },
};

static void
check_type(const struct verify *verify, const struct relationship *relationship,
	   const struct part *part)
{
	struct str type = part->content_type;

	if (relationship_is(relationship, STR("officeDocument")) &&
	    is_main_type(type))
		return;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (relationship_is(relationship, kinds[i].kind) && type.len &&
		    !str_ends(type, kinds[i].type))
			fault(verify->faults, MSG_VERIFY_WRONG_TYPE,
			      spot_source(verify->package->source), part->name,
			      type,
			      arena_concat(verify->faults->arena, STR("…"),
					   kinds[i].type));
}

/* Word writes NULL for a picture that it lost. */
static bool
is_nowhere(struct str target)
{
	return target.len == 0 || str_eq(target, STR("NULL")) ||
	       str_ends(target, STR("/NULL"));
}

static void
check_relationship(const struct verify *verify, struct str name,
		   const struct relationship *relationship)
{
	const struct part *part;

	verify_target(verify, name, relationship);
	if (relationship->external || is_nowhere(relationship->target))
		return;
	part = package_find(verify->package, relationship->target);
	if (part)
		check_type(verify, relationship, part);
	else
		fault(verify->faults, MSG_VERIFY_DANGLING,
		      spot_source(verify->package->source),
		      relationships_part(verify->faults->arena, name),
		      relationship->id, relationship->target);
}

void
verify_relationships(const struct verify *verify, struct str name,
		     const struct relationships *all)
{
	struct idset ids = { .arena = verify->arena };

	for (size_t i = 0; i < all->count; i++) {
		check_relationship(verify, name, &all->list[i]);
		idset_add(&ids, all->list[i].id, NULL);
	}
	idset_sort(&ids);
	for (size_t i = 0; i < ids.count; i++)
		if (idset_repeats(&ids, i))
			fault(verify->faults, MSG_VERIFY_RELATIONSHIP_TWICE,
			      spot_source(verify->package->source),
			      relationships_part(verify->faults->arena, name),
			      ids.list[i].value);
}

/* --- references ---------------------------------------------------------- */

static void
check_id(const struct verify *verify, const xmlNode *node, struct str id,
	 const struct idset *known)
{
	if (id.len && !idset_has(known, id))
		verify_fault(verify, MSG_VERIFY_NO_RELATIONSHIP, node, id,
			     STR(""), STR(""));
}

/* Prefixes in a list, each of which must be declared (part 3, 10). */
static void
check_prefixes(const struct verify *verify, const xmlNode *node,
	       struct str list)
{
	while (list.len) {
		struct str prefix = str_cut(&list, ' ');
		struct str name = arena_dup(verify->arena, prefix);

		if (prefix.len && !xmlSearchNs(node->doc, (xmlNode *)node,
					       BAD_CAST name.data))
			verify_fault(verify, MSG_VERIFY_PREFIX, node, prefix,
				     STR(""), STR(""));
	}
}

static void
check_attribute(const struct verify *verify, const xmlNode *node,
		const xmlAttr *attribute, const struct idset *known)
{
	struct str name = xml_name((const xmlNode *)attribute);
	enum space space = xml_space((const xmlNode *)attribute);

	if (space == SPACE_R)
		check_id(verify, node, xml_value(attribute), known);
	else if (space == SPACE_MC && str_eq(name, STR("Ignorable")))
		check_prefixes(verify, node, xml_value(attribute));
	else if (xml_is(node, SPACE_MC, "Choice") &&
		 str_eq(name, STR("Requires")))
		check_prefixes(verify, node, xml_value(attribute));
}

void
verify_references(const struct verify *verify)
{
	struct idset known = { .arena = verify->arena };

	for (size_t i = 0; i < verify->relationships.count; i++)
		idset_add(&known, verify->relationships.list[i].id, NULL);
	idset_sort(&known);
	for (const xmlNode *node = verify->root; node;
	     node = xml_walk(node, verify->root, false)) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		for (const xmlAttr *a = node->properties; a; a = a->next)
			check_attribute(verify, node, a, &known);
	}
}
