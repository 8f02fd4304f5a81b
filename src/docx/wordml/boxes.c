/* boxes.c - state, glyph and font. */
#include "docx/wordml/boxes.h"

#include <stdlib.h>

#include "base/buf.h"
#include "opc/xml.h"

static xmlNode *
properties_of(const xmlNode *sdt)
{
	return xml_child(sdt, SPACE_W, "sdtPr");
}

xmlNode *
box_of(const xmlNode *sdt)
{
	xmlNode *properties = properties_of(sdt);

	return properties ? xml_child(properties, SPACE_W14, "checkbox") : NULL;
}

/* --- the two states --------------------------------------------------------- */

static void
set(xmlNode *node, enum space space, const char *name, const char *value)
{
	for (xmlAttr *a = node->properties; a; a = a->next)
		if (xml_space((const xmlNode *)a) == space &&
		    str_eq(xml_name((const xmlNode *)a), str_of(name)))
			xmlSetNsProp(node, a->ns, BAD_CAST name,
				     BAD_CAST value);
}

/* The glyph of STATE, w14:checkedState or w14:uncheckedState: a hexadecimal
 * code point. */
static struct str
glyph_of(struct arena *arena, const xmlNode *state, bool is_ticked)
{
	struct buf glyph = { .arena = arena };
	long code = is_ticked ? 0x2612 : 0x2610;
	struct str typed = { NULL, 0 };

	if (state)
		typed = xml_attribute(state, SPACE_W14, "val");
	if (typed.len)
		code = strtol(typed.data, NULL, 16);
	if (code < 0x20 || code > 0x10FFFF || (code & 0xFFFFF800) == 0xD800)
		code = is_ticked ? 0x2612 : 0x2610;
	buf_codepoint(&glyph, (int)code);
	buf_char(&glyph, '\0');
	return buf_str(&glyph);
}

static void
set_font(xmlNode *fonts, const char *font)
{
	static const char *const scripts[] = { "ascii", "hAnsi", "eastAsia",
					       "cs" };

	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		set(fonts, SPACE_W, scripts[i], font);
}

static void
set_content(xmlNode *content, struct str glyph, struct str font)
{
	bool is_set = false;

	for (xmlNode *node = content; node;
	     node = xml_walk(node, content, false)) {
		if (xml_is(node, SPACE_W, "rFonts") && font.data)
			set_font(node, font.data);
		if (!xml_is(node, SPACE_W, "t"))
			continue;
		xmlNodeSetContent(node, BAD_CAST(is_set ? "" : glyph.data));
		is_set = true;
	}
}

static void
set_checked(struct arena *arena, xmlNode *box, const char *value)
{
	xmlNode *checked = xml_child(box, SPACE_W14, "checked");

	if (checked) {
		set(checked, SPACE_W14, "val", value);
		return;
	}
	checked = xmlNewDocNode(box->doc, box->ns, BAD_CAST "checked", NULL);
	if (!checked)
		arena_fail(arena);
	xmlNewNsProp(checked, box->ns, BAD_CAST "val", BAD_CAST value);
	if (box->children)
		xmlAddPrevSibling(box->children, checked);
	else
		xmlAddChild(box, checked);
}

void
box_set(struct arena *arena, xmlNode *sdt, bool is_ticked)
{
	xmlNode *box = box_of(sdt);
	xmlNode *content = xml_child(sdt, SPACE_W, "sdtContent");
	const xmlNode *state = xml_child(
		box, SPACE_W14, is_ticked ? "checkedState" : "uncheckedState");
	struct str font = { NULL, 0 };

	set_checked(arena, box, is_ticked ? "1" : "0");
	if (state)
		font = xml_attribute(state, SPACE_W14, "font");
	if (content)
		set_content(content, glyph_of(arena, state, is_ticked), font);
}
