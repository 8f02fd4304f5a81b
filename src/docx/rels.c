/* rels.c - a .rels part, up to where it ends. */
#include "docx/rels.h"

#include <string.h>

#include "docx/serialize.h"
#include "opc/relationships.h"
#include "opc/xml.h"

#define TRANSITIONAL \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"

/* ISO/IEC 29500-1 and -4 name the same relationship differently. */
static struct str
hyperlink_type(const struct tree *tree)
{
	const xmlNode *root = xmlDocGetRootElement(tree->document);
	bool is_strict = root->ns &&
			 strstr((const char *)root->ns->href, "purl.oclc.org");

	return is_strict ? STR(STRICT "hyperlink")
			 : STR(TRANSITIONAL "hyperlink");
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

static void
prepare_from(struct arena *arena, xmlDoc *document, struct rels *rels)
{
	const xmlNode *root = xmlDocGetRootElement(document);
	struct buf head = { .arena = arena }, tail = { .arena = arena };
	struct buf start = { .arena = arena };

	serialize_declaration(&head);
	serialize_open(&head, root);
	for (const xmlNode *node = xml_first(root); node; node = xml_next(node))
		serialize_node(&head, node);
	serialize_close(&tail, root);
	buf_char(&start, '<');
	serialize_name(&start, root, "Relationship");
	rels->head = buf_str(&head);
	rels->tail = buf_str(&tail);
	rels->start = buf_str(&start);
	rels->first = first_free(root);
}

struct rels
rels_prepare(struct arena *arena, struct package *package,
	     const struct tree *tree, struct faults *faults)
{
	struct rels rels = {
		.name = relationships_part(arena, tree->part->name),
		.type = hyperlink_type(tree),
	};
	struct str bytes = STR("<Relationships xmlns=\"http://schemas."
			       "openxmlformats.org/package/2006/"
			       "relationships\"/>");
	xmlDoc *document;

	rels.carried = package_find(package, rels.name);
	if (rels.carried)
		bytes = package_read(package, rels.carried, faults);
	if (!bytes.data)
		return rels;
	document = xml_parse(package, bytes, rels.name, faults);
	if (!document)
		return rels;
	prepare_from(arena, document, &rels);
	xmlFreeDoc(document);
	return rels;
}
