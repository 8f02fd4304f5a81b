/* given.c - the part of answers, found or announced. */
#include "docx/carry/given.h"

#include "docx/parts/rels.h"
#include "docx/parts/typing.h"
#include "opc/relationships.h"
#include "opc/xml.h"

#define TYPE                                                     \
	"http://schemas.openxmlformats.org/officeDocument/2006/" \
	"relationships/customXml"
#define PROPS                                            \
	"application/vnd.openxmlformats-officedocument." \
	"customXmlProperties+xml"

/* --- finding it ----------------------------------------------------------- */

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

struct given_texts
given_read(struct package *package, struct str bytes)
{
	struct arena *arena = package->arena;
	struct faults unheard = { .arena = arena };
	struct given_texts texts = { STR(""), STR(""), STR("") };
	xmlDoc *document = NULL;
	const xmlNode *root;

	if (bytes.len)
		document =
			xml_parse(package, bytes, STR("customXml"), &unheard);
	if (!document)
		return texts;
	root = xmlDocGetRootElement(document);
	texts.answers = arena_dup(arena, xml_text(root));
	texts.builtin =
		arena_dup(arena, xml_attribute(root, SPACE_NONE, "template"));
	texts.frame =
		arena_dup(arena, xml_attribute(root, SPACE_NONE, "frame"));
	xmlFreeDoc(document);
	return texts;
}

/* --- a place for it ------------------------------------------------------- */

struct placer {
	struct arena *arena;
	struct package *package;
	struct trees *trees;
	struct faults *faults;
};

static struct str
name_of(struct arena *arena, const char *before, size_t number,
	const char *after)
{
	return arena_concat(arena, str_of(before), arena_number(arena, number),
			    str_of(after));
}

/* A part that is not there may have a type all the same. */
static bool
is_taken(const struct placer *placer, struct str name)
{
	const struct tree *types = trees_types(placer->trees);

	return package_find(placer->package, name) ||
	       (types &&
		typing_of_part(xmlDocGetRootElement(types->document), name));
}

static struct given
free_names(const struct placer *placer)
{
	struct arena *arena = placer->arena;
	struct given given = { .part = NULL };
	size_t number = 0;

	do {
		number++;
		given.name = name_of(arena, "customXml/item", number, ".xml");
		given.props =
			name_of(arena, "customXml/itemProps", number, ".xml");
		given.rels = relationships_part(arena, given.name);
	} while (is_taken(placer, given.name) ||
		 is_taken(placer, given.props) || is_taken(placer, given.rels));
	return given;
}

static void
note(struct tree *tree, xmlNode *added)
{
	if (!tree->given)
		tree->given = added;
}

static void
add_types(const struct placer *placer, struct tree *types,
	  const struct given *given)
{
	struct arena *arena = placer->arena;
	xmlNode *root = xmlDocGetRootElement(types->document);

	note(types,
	     typing_add_part(arena, root, given->name, STR("application/xml")));
	typing_add_part(arena, root, given->props, STR(PROPS));
	if (!placer->package->knows_rels)
		typing_add_extension(arena, root, STR("rels"),
				     STR(TYPING_RELS));
}

static void
add_relationship(const struct placer *placer, struct tree *rels,
		 struct str target)
{
	note(rels,
	     rels_add(placer->arena, xmlDocGetRootElement(rels->document),
		      rels_free_id(placer->arena, rels), STR(TYPE), target));
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
	struct tree *known = tree_of(placer->trees, STR("[Content_Types].xml"));
	struct tree fresh;

	if (known)
		return known;
	if (!kind_types(placer->package, &fresh, placer->faults))
		return NULL;
	return push(placer, fresh);
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
static struct given
announce(const struct placer *placer, const struct part *main_part)
{
	const struct tree *types = types_tree(placer);
	struct tree *rels = types ? rels_tree(placer, main_part) : NULL;
	struct given given = free_names(placer);

	if (!rels)
		return given;
	add_types(placer, types_tree(placer), &given);
	add_relationship(placer, rels,
			 target_of(placer->arena, main_part, given.name));
	return given;
}

struct given
given_place(struct arena *arena, struct package *package,
	    const struct part *main_part, struct trees *trees,
	    struct faults *faults)
{
	struct placer placer = { arena, package, trees, faults };
	const struct part *part = given_find(package, main_part, faults);

	if (part)
		return (struct given){ .part = part, .name = part->name };
	return announce(&placer, main_part);
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
