/* sdt.c - properties and content. */
#include "docx/wordml/sdt.h"

#include "docx/wordml/words.h"
#include "opc/xml.h"

/* A paragraph is asked, too, and may have many children. */
static xmlNode *
child_of(const xmlNode *sdt, const char *name)
{
	return xml_is(sdt, SPACE_W, "sdt") ? xml_child(sdt, SPACE_W, name)
					   : NULL;
}

xmlNode *
sdt_property(const xmlNode *sdt, enum space space, const char *name)
{
	const xmlNode *properties = child_of(sdt, "sdtPr");

	return properties ? xml_child(properties, space, name) : NULL;
}

struct str
sdt_value(const xmlNode *sdt, const char *name)
{
	const xmlNode *property = sdt_property(sdt, SPACE_W, name);

	if (!property)
		return (struct str){ NULL, 0 };
	return xml_attribute(property, SPACE_W, "val");
}

xmlNode *
sdt_content(const xmlNode *sdt)
{
	return child_of(sdt, "sdtContent");
}

xmlNode *
sdt_find(xmlNode *node, const char *name)
{
	xmlNode *found = node;

	while (found && !xml_is(found, SPACE_W, name))
		found = xml_walk(found, node, false);
	return found;
}

xmlNode *
sdt_element(struct arena *arena, const xmlNode *like, const char *name)
{
	xmlNode *made = xmlNewDocNode(like->doc, like->ns, BAD_CAST name, NULL);

	if (!made)
		arena_fail(arena);
	return made;
}

xmlNode *
sdt_text(struct arena *arena, const xmlNode *like, struct str text)
{
	xmlNode *made = sdt_element(arena, like, "t");
	xmlNode *inside =
		xmlNewDocTextLen(like->doc, BAD_CAST text.data, (int)text.len);

	if (!inside)
		arena_fail(arena);
	xmlAddChild(made, inside);
	words_preserve(made, text);
	return made;
}

/* --- what it is ----------------------------------------------------------- */

/* Of the elements that tell the type those that are not here are of controls
 * that hold no answer: pictures, tables of contents, citations, groups. */
static const struct {
	enum space space;
	const char *name;
	enum control control;
} types[] = {
	{ SPACE_W14, "checkbox", CONTROL_BOX },
	{ SPACE_W, "text", CONTROL_TEXT },
	{ SPACE_W, "richText", CONTROL_RICH },
	{ SPACE_W, "docPartObj", CONTROL_NONE },
	{ SPACE_W, "docPartList", CONTROL_NONE },
	{ SPACE_W, "picture", CONTROL_NONE },
	{ SPACE_W, "group", CONTROL_NONE },
	{ SPACE_W, "equation", CONTROL_NONE },
	{ SPACE_W, "citation", CONTROL_NONE },
	{ SPACE_W, "bibliography", CONTROL_NONE },
	{ SPACE_W14, "entityPicker", CONTROL_NONE },
	{ SPACE_W15, "webExtensionLinked", CONTROL_NONE },
	{ SPACE_W15, "webExtensionCreated", CONTROL_NONE },
	{ SPACE_W15, "repeatingSection", CONTROL_NONE },
	{ SPACE_W15, "repeatingSectionItem", CONTROL_NONE },
	{ SPACE_W, "date", CONTROL_DATE },
	{ SPACE_W, "dropDownList", CONTROL_LIST },
	{ SPACE_W, "comboBox", CONTROL_COMBO },
};

bool
sdt_is_deleted(const xmlNode *sdt)
{
	return words_around(sdt, "del") || words_around(sdt, "moveFrom");
}

enum control
sdt_control(const xmlNode *sdt)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (sdt_property(sdt, types[i].space, types[i].name))
			return types[i].control;
	return CONTROL_RICH;
}

/* --- where it stands ------------------------------------------------------ */

static const struct {
	const char *name;
	enum sdt_level level;
} levels[] = {
	{ "r", SDT_RUNS },	   { "hyperlink", SDT_RUNS },
	{ "fldSimple", SDT_RUNS }, { "p", SDT_BLOCKS },
	{ "tbl", SDT_BLOCKS },	   { "tc", SDT_CELLS },
	{ "tr", SDT_ROWS },
};

/* An empty one is told by what is around it. */
static enum sdt_level
level_around(const xmlNode *sdt)
{
	const xmlNode *around = sdt->parent;

	while (around && (xml_is(around, SPACE_W, "sdtContent") ||
			  xml_is(around, SPACE_W, "sdt")))
		around = around->parent;
	if (around && xml_is(around, SPACE_W, "tbl"))
		return SDT_ROWS;
	if (around && xml_is(around, SPACE_W, "tr"))
		return SDT_CELLS;
	if (around && (xml_is(around, SPACE_W, "p") ||
		       xml_is(around, SPACE_W, "hyperlink") ||
		       xml_is(around, SPACE_W, "ins")))
		return SDT_RUNS;
	return SDT_BLOCKS;
}

enum sdt_level
sdt_level(const xmlNode *sdt)
{
	const xmlNode *content = sdt_content(sdt), *node = content;

	for (; node; node = xml_walk(node, content, false))
		for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
			if (xml_is(node, SPACE_W, levels[i].name))
				return levels[i].level;
	return level_around(sdt);
}

bool
sdt_has_lines(const xmlNode *sdt)
{
	const xmlNode *text = sdt_property(sdt, SPACE_W, "text");
	struct str lines = { NULL, 0 };

	if (text)
		lines = xml_attribute(text, SPACE_W, "multiLine");
	return lines.len && !str_eq(lines, STR("0")) &&
	       !str_eq(lines, STR("false")) && !str_eq(lines, STR("off"));
}

/* --- switches ------------------------------------------------------------- */

bool
sdt_is(const xmlNode *sdt, const char *name)
{
	struct str value = sdt_value(sdt, name);

	return sdt_property(sdt, SPACE_W, name) && !str_eq(value, STR("0")) &&
	       !str_eq(value, STR("false")) && !str_eq(value, STR("off"));
}

void
sdt_unset(xmlNode *sdt, const char *name)
{
	xmlNode *property = sdt_property(sdt, SPACE_W, name);

	if (property)
		words_drop(property);
}

/* Whether PROPERTY comes before one that is called NAME, by the order of
 * CT_SdtPr (17.5.2.38). */
static bool
comes_first(const xmlNode *property, struct str name)
{
	static const struct str names[] = {
		STR_INIT("rPr"),       STR_INIT("alias"),
		STR_INIT("tag"),       STR_INIT("id"),
		STR_INIT("lock"),      STR_INIT("placeholder"),
		STR_INIT("temporary"), STR_INIT("showingPlcHdr"),
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_eq(names[i], name))
			return false;
		if (xml_is(property, SPACE_W, names[i].data))
			return true;
	}
	return false;
}

void
sdt_set(struct arena *arena, xmlNode *sdt, const char *name)
{
	xmlNode *properties = xml_child(sdt, SPACE_W, "sdtPr"), *last = NULL;
	xmlNode *made = sdt_element(arena, sdt, name);

	sdt_unset(sdt, name);
	for (xmlNode *node = xml_first(properties); node; node = xml_next(node))
		if (comes_first(node, str_of(name)))
			last = node;
	words_put_under(properties, last, made);
}
