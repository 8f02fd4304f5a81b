/* given.c - the part of answers, found or announced. */
#include "docx/carry/given.h"

#include "docx/parts/rels.h"
#include "opc/relationships.h"
#include "opc/xml.h"

#define TYPE                                                     \
	"http://schemas.openxmlformats.org/officeDocument/2006/" \
	"relationships/customXml"

/* --- finding it ------------------------------------------------------------------ */

const struct part *
given_find(struct package *package, const struct part *main_part,
	   struct faults *faults)
{
	struct relationships all =
		relationships_read(package, main_part->name, faults);

	for (size_t i = 0; i < all.count; i++) {
		const struct part *part =
			all.list[i].external
				? NULL
				: package_find(package, all.list[i].target);
		struct str bytes = STR("");

		if (part && relationship_is(&all.list[i], STR("customXml")))
			bytes = package_read(package, part, faults);
		if (bytes.data && str_find(bytes, STR(GIVEN_SPACE)) < bytes.len)
			return part;
	}
	return NULL;
}

bool
given_read(struct package *package, struct str bytes, struct str *answers,
	   struct str *builtin)
{
	struct faults unheard = { .arena = package->arena };
	xmlDoc *document =
		xml_parse(package, bytes, STR("customXml"), &unheard);
	const xmlNode *root;

	if (!document)
		return false;
	root = xmlDocGetRootElement(document);
	*answers = arena_dup(package->arena, xml_text(root));
	*builtin = arena_dup(package->arena,
			     xml_attribute(root, SPACE_NONE, "template"));
	xmlFreeDoc(document);
	return true;
}

/* --- a place for it ---------------------------------------------------------------- */

static struct str
name_of(struct arena *arena, const char *before, size_t number,
	const char *after)
{
	return arena_concat(arena, str_of(before), arena_number(arena, number),
			    str_of(after));
}

static struct given
free_names(struct arena *arena, const struct package *package)
{
	struct given given = { .part = NULL };
	size_t number = 0;

	do {
		number++;
		given.name = name_of(arena, "customXml/item", number, ".xml");
		given.props =
			name_of(arena, "customXml/itemProps", number, ".xml");
	} while (package_find(package, given.name) ||
		 package_find(package, given.props));
	given.rels = relationships_part(arena, given.name);
	return given;
}

static xmlNode *
add(struct arena *arena, struct tree *tree, const char *name)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	xmlNode *made = xmlNewChild(root, root->ns, BAD_CAST name, NULL);

	if (!made)
		arena_fail(arena);
	if (!tree->given)
		tree->given = made;
	return made;
}

static void
set(struct arena *arena, xmlNode *node, const char *name, struct str value)
{
	if (!xmlNewProp(node, BAD_CAST name,
			BAD_CAST arena_dup(arena, value).data))
		arena_fail(arena);
}

static void
add_type(struct arena *arena, struct tree *types, struct str name,
	 struct str type)
{
	xmlNode *made = add(arena, types, "Override");

	set(arena, made, "PartName", arena_concat(arena, STR("/"), name));
	set(arena, made, "ContentType", type);
}

/* The target of NAME, seen from the folder of MAIN_PART. */
static struct str
target_of(struct arena *arena, const struct part *main_part, struct str name)
{
	for (size_t i = 0; i < main_part->name.len; i++)
		if (main_part->name.data[i] == '/')
			name = arena_concat(arena, STR("../"), name);
	return name;
}

static struct tree *
tree_of(const struct trees *trees, struct str name)
{
	for (size_t i = 0; i < trees->count; i++)
		if (part_name_is(trees->list[i].name, name))
			return &trees->list[i];
	return NULL;
}

struct placer {
	struct arena *arena;
	struct package *package;
	struct trees *trees;
	struct faults *faults;
};

static struct tree *
push(const struct placer *placer, struct tree tree)
{
	struct trees *trees = placer->trees;
	struct tree *pushed = arena_push(placer->arena, trees->list,
					 trees->count, trees->cap);

	*pushed = tree;
	pushed->is_passive = true;
	return pushed;
}

static struct tree *
types_tree(const struct placer *placer)
{
	struct str name = STR("[Content_Types].xml");
	const struct part *part = package_find(placer->package, name);
	struct tree *known = tree_of(placer->trees, name);
	struct tree tree = { .name = part->name, .part = part };
	struct str bytes;

	if (known)
		return known;
	bytes = package_read(placer->package, part, placer->faults);
	if (bytes.data)
		tree.document = xml_parse(placer->package, bytes, part->name,
					  placer->faults);
	return tree.document ? push(placer, tree) : NULL;
}

static struct tree *
rels_tree(const struct placer *placer, const struct part *main_part)
{
	struct str name = relationships_part(placer->arena, main_part->name);
	struct tree *known = tree_of(placer->trees, name), fresh;

	if (known)
		return known;
	if (!rels_read(placer->arena, placer->package, main_part, &fresh,
		       placer->faults))
		return NULL;
	return push(placer, fresh);
}

/* In the words of the transitional standard, which readers of the strict one
 * know as well. */
static void
announce(const struct placer *placer, const struct part *main_part,
	 const struct given *given)
{
	struct tree *types = types_tree(placer);
	struct tree *rels = types ? rels_tree(placer, main_part) : NULL;
	xmlNode *made;

	if (!rels)
		return;
	types = types_tree(placer);
	add_type(placer->arena, types, given->name, STR("application/xml"));
	add_type(placer->arena, types, given->props,
		 STR("application/vnd.openxmlformats-officedocument."
		     "customXmlProperties+xml"));
	made = add(placer->arena, rels, "Relationship");
	set(placer->arena, made, "Id", rels_free_id(placer->arena, rels));
	set(placer->arena, made, "Type", STR(TYPE));
	set(placer->arena, made, "Target",
	    target_of(placer->arena, main_part, given->name));
}

struct given
given_place(struct arena *arena, struct package *package,
	    const struct part *main_part, struct trees *trees,
	    struct faults *faults)
{
	struct placer placer = { arena, package, trees, faults };
	const struct part *part = given_find(package, main_part, faults);
	struct given given;

	if (part)
		return (struct given){ .part = part, .name = part->name };
	given = free_names(arena, package);
	announce(&placer, main_part, &given);
	return given;
}

void
given_leave_out(struct given *given, struct trees *trees, bool is_left_out)
{
	given->is_left_out = is_left_out;
	for (size_t i = 0; !is_left_out && i < trees->count; i++) {
		trees->list[i].is_edited |= trees->list[i].given != NULL;
		trees->list[i].given = NULL;
	}
}
