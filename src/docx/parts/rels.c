/* rels.c - the tree of a .rels part, and what may be added to it. */
#include "docx/parts/rels.h"

#include "docx/wordml/attributes.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/relationships.h"
#include "opc/xml.h"

#define TRANSITIONAL \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"

/* ISO/IEC 29500-1 and -4 name the same relationship differently. */
static struct str
types_of(const struct tree *tree)
{
	return tree_is_strict(tree->document) ? STR(STRICT) : STR(TRANSITIONAL);
}

/* One more than the largest N of the ids rIdN. */
static size_t
first_free(const xmlNode *root)
{
	size_t free = 1;

	for (const xmlNode *node = xml_first(root); node;
	     node = xml_next(node)) {
		struct str id = xml_attribute(node, SPACE_NONE, "Id");
		size_t n = 0, digits = 0;

		if (!str_starts(id, STR("rId")))
			continue;
		for (id = str_from(id, 3);
		     digits < id.len && id.data[digits] >= '0' &&
		     id.data[digits] <= '9';
		     digits++)
			n = n * 10 + (size_t)(id.data[digits] - '0');
		if (digits == id.len && digits < 10 && n >= free)
			free = n + 1;
	}
	return free;
}

bool
rels_read(struct arena *arena, struct package *package,
	  const struct part *owner, struct tree *tree, struct faults *faults)
{
	struct str bytes = STR("<Relationships xmlns=\"http://schemas."
			       "openxmlformats.org/package/2006/"
			       "relationships\"/>");

	*tree = (struct tree){
		.name = relationships_part(arena, owner->name),
		.owner = owner,
	};
	tree->part = package_find(package, tree->name);
	if (tree->part)
		bytes = package_read(package, tree->part, faults);
	if (bytes.data)
		tree->document = xml_parse(package, bytes, tree->name, faults);
	return tree->document;
}

struct str
rels_free_id(struct arena *arena, const struct tree *tree)
{
	return arena_concat(arena, STR("rId"),
			    arena_number(arena, first_free(xmlDocGetRootElement(
							tree->document))));
}

xmlNode *
rels_add(struct arena *arena, xmlNode *root, struct str id, struct str type,
	 struct str target)
{
	xmlNode *made =
		xmlNewChild(root, root->ns, BAD_CAST "Relationship", NULL);

	if (!made)
		arena_fail(arena);
	attributes_plain(arena, made, "Id", id);
	attributes_plain(arena, made, "Type", type);
	attributes_plain(arena, made, "Target", target);
	return made;
}

void
rels_drop(struct tree *tree, const struct str *ids, size_t count)
{
	xmlNode *node = xml_first(xmlDocGetRootElement(tree->document)), *next;

	for (; node; node = next) {
		bool is_dropped = false;

		next = xml_next(node);
		for (size_t i = 0; i < count; i++)
			is_dropped |= str_eq(
				ids[i], xml_attribute(node, SPACE_NONE, "Id"));
		if (is_dropped)
			words_drop(node);
	}
}

struct rels
rels_of(struct arena *arena, const struct tree *tree, const struct tree *owner)
{
	const xmlNode *root = xmlDocGetRootElement(tree->document);
	struct buf start = { .arena = arena };

	buf_char(&start, '<');
	serialize_name(&start, root, "Relationship");
	return (struct rels){
		.start = buf_str(&start),
		.types = types_of(owner),
		.first = first_free(root),
	};
}
