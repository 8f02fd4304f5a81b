/* seen.c - a walk over runs. */
#include "docx/wordml/seen.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Whether the property W:NAME is on (17.17.4) in PROPERTIES. */
static bool
is_on(const xmlNode *properties, const char *name)
{
	const xmlNode *property =
		properties ? xml_child(properties, SPACE_W, name) : NULL;
	struct str value = { NULL, 0 };

	if (property)
		value = xml_attribute(property, SPACE_W, "val");
	return property && !str_eq(value, STR("0")) &&
	       !str_eq(value, STR("false")) && !str_eq(value, STR("off"));
}

static bool
is_deleted_row(const xmlNode *node)
{
	const xmlNode *properties = xml_child(node, SPACE_W, "trPr");

	return xml_is(node, SPACE_W, "tr") && properties &&
	       xml_child(properties, SPACE_W, "del");
}

bool
seen_not(const xmlNode *node)
{
	static const char *const names[] = {
		"del",	   "moveFrom", "pPr",	"rPr",	"sdtPr", "instrText",
		"delText", "sdtEndPr", "tblPr", "tcPr", "trPr",	 "sectPr",
	};

	if (node->type != XML_ELEMENT_NODE)
		return false;
	if (xml_is(node, SPACE_MC, "Fallback"))
		return true;
	if (words_is_any(node, names, sizeof names / sizeof *names))
		return true;
	return is_deleted_row(node) ||
	       (xml_is(node, SPACE_W, "r") &&
		is_on(xml_child(node, SPACE_W, "rPr"), "vanish"));
}

struct str
seen_look(const xmlNode *node)
{
	static const struct {
		const char *name;
		struct str look;
	} looks[] = {
		{ "tab", STR_INIT("\t") },
		{ "br", STR_INIT("\n") },
		{ "cr", STR_INIT("\n") },
		{ "noBreakHyphen", STR_INIT("-") },
	};

	if (xml_is(node, SPACE_W, "t"))
		return xml_text(node);
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		if (xml_is(node, SPACE_W, looks[i].name))
			return looks[i].look;
	return STR("");
}

/* The mark of a paragraph that was taken out joins it to the next one
 * (17.13.5.15). */
static bool
has_mark(const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");
	const xmlNode *mark =
		properties ? xml_child(properties, SPACE_W, "rPr") : NULL;

	return !mark || (!xml_child(mark, SPACE_W, "del") &&
			 !xml_child(mark, SPACE_W, "moveFrom"));
}

static void
put(struct buf *out, const xmlNode *root, const xmlNode *node)
{
	if (seen_not(node) || (node != root && xml_is(node, SPACE_W, "sdt") &&
			       sdt_is(node, "showingPlcHdr")))
		return;
	buf_put(out, seen_look(node));
	for (const xmlNode *child = xml_first(node); child;
	     child = xml_next(child))
		put(out, root, child);
	if (xml_is(node, SPACE_W, "p") && has_mark(node))
		buf_char(out, '\n');
}

void
seen_put(struct buf *out, const xmlNode *node)
{
	put(out, node, node);
}
