/* facet.c - pictures, links, codes, controls, properties. */
#include "docx/wordml/facet.h"

#include "docx/wordml/seen.h"
#include "opc/xml.h"

/* Word's names of the core properties (15.2.12.1), those of its windows. */
static struct str
core_name(struct str element)
{
	static const struct {
		struct str element, name;
	} names[] = {
		{ STR_INIT("title"), STR_INIT("Title") },
		{ STR_INIT("subject"), STR_INIT("Subject") },
		{ STR_INIT("creator"), STR_INIT("Author") },
		{ STR_INIT("keywords"), STR_INIT("Keywords") },
		{ STR_INIT("description"), STR_INIT("Comments") },
		{ STR_INIT("category"), STR_INIT("Category") },
		{ STR_INIT("contentStatus"), STR_INIT("Status") },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(names[i].element, element))
			return names[i].name;
	return element;
}

static struct str
property_name(const xmlNode *node)
{
	const xmlNode *around = node->parent;

	if (around && around->type == XML_ELEMENT_NODE &&
	    str_eq(xml_name(around), STR("property")))
		return xml_attribute(around, SPACE_NONE, "name");
	return core_name(xml_name(node));
}

static struct str
words_of(struct arena *arena, const xmlNode *link)
{
	struct buf text = { .arena = arena };

	seen_put(&text, link);
	return text.len ? buf_str(&text) : STR("");
}

/* 20.4.2.5, 20.2.2.3, and any shape of VML. */
static bool
is_picture(const xmlNode *node)
{
	return str_eq(xml_name(node), STR("docPr")) ||
	       str_eq(xml_name(node), STR("cNvPr")) ||
	       xml_space(node) == SPACE_V;
}

static enum facet
facet_of(const xmlNode *node)
{
	if (is_picture(node))
		return FACET_ALT;
	if (xml_is(node, SPACE_W, "hyperlink"))
		return FACET_TIP;
	if (xml_is(node, SPACE_W, "instrText") ||
	    xml_is(node, SPACE_W, "fldSimple"))
		return FACET_CODE;
	return xml_is(node, SPACE_W, "sdt") ? FACET_CONTROL : FACET_TEXT;
}

void
facet_set(struct arena *arena, const xmlNode *node, struct place *place)
{
	struct str name = place->name;

	if (place->facet == FACET_TEXT)
		place->facet = place->story == STORY_PROPERTIES
				       ? FACET_PROPERTY
				       : facet_of(node);
	if (place->facet == FACET_ALT)
		name = xml_attribute(node, SPACE_NONE, "name");
	if (place->facet == FACET_PROPERTY)
		name = property_name(node);
	if (place->facet == FACET_TIP)
		name = words_of(arena, node);
	place->name = name.len ? arena_dup(arena, name) : name;
}

void
facet_set_link(struct arena *arena, const xmlNode *node, struct place *place)
{
	place->facet = FACET_LINK;
	place->name = words_of(arena, node);
}
