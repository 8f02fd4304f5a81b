/* boxes.c - state, glyph and font. */
#include "docx/wordml/boxes.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/attributes.h"
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

/* --- the two states ------------------------------------------------------- */

static void
set(xmlNode *node, enum space space, const char *name, const char *value)
{
	for (xmlAttr *a = node->properties; a; a = a->next)
		if (xml_space((const xmlNode *)a) == space &&
		    str_eq(xml_name((const xmlNode *)a), str_of(name)))
			xmlSetNsProp(node, a->ns, BAD_CAST name,
				     BAD_CAST value);
}

/* What STATE, w14:checkedState or w14:uncheckedState, shows: a character, of a
 * font that may be empty. */
struct glyph {
	long code;
	struct str font;
};

static struct glyph
glyph_of(const xmlNode *state, bool is_ticked)
{
	struct glyph glyph = { is_ticked ? 0x2612 : 0x2610, { NULL, 0 } };
	struct str typed;
	long code = 0;

	if (!state)
		return glyph;
	glyph.font = xml_attribute(state, SPACE_W14, "font");
	typed = xml_attribute(state, SPACE_W14, "val");
	if (typed.len)
		code = strtol(typed.data, NULL, 16);
	if (code >= 0x20 && code <= 0x10FFFF && (code & 0xFFFFF800) != 0xD800)
		glyph.code = code;
	return glyph;
}

/* Whether the place of GLYPH in its font is no letter's: of Wingdings and the
 * like, which Word writes as a symbol (17.3.3.30). */
static bool
is_symbol(const struct glyph *glyph)
{
	return glyph->font.len &&
	       (glyph->code < 0x100 || (glyph->code & 0xFF00) == 0xF000);
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
put_symbol(struct arena *arena, xmlNode *node, const struct glyph *glyph)
{
	static const char digits[] = "0123456789ABCDEF";
	const char code[] = { 'F', '0', digits[glyph->code >> 4 & 15],
			      digits[glyph->code & 15] };

	xmlNodeSetName(node, BAD_CAST "sym");
	attributes_set(arena, node, "font", glyph->font);
	attributes_set(arena, node, "char", (struct str){ code, sizeof code });
}

static void
put_letter(struct arena *arena, xmlNode *node, const struct glyph *glyph)
{
	struct buf text = { .arena = arena };

	buf_codepoint(&text, (int)glyph->code);
	buf_char(&text, '\0');
	xmlNodeSetName(node, BAD_CAST "t");
	xmlNodeSetContent(node, BAD_CAST buf_str(&text).data);
}

/* NODE, a text or a symbol, becomes GLYPH, or an empty text if that is NULL. */
static void
put_glyph(struct arena *arena, xmlNode *node, const struct glyph *glyph)
{
	while (node->properties)
		xmlRemoveProp(node->properties);
	xmlNodeSetContent(node, BAD_CAST "");
	if (!glyph)
		xmlNodeSetName(node, BAD_CAST "t");
	else if (is_symbol(glyph))
		put_symbol(arena, node, glyph);
	else
		put_letter(arena, node, glyph);
}

static void
set_content(struct arena *arena, xmlNode *content, const struct glyph *glyph)
{
	bool is_set = false;

	for (xmlNode *node = content; node;
	     node = xml_walk(node, content, false)) {
		if (xml_is(node, SPACE_W, "rFonts") && glyph->font.len)
			set_font(node, glyph->font.data);
		if (!xml_is(node, SPACE_W, "t") &&
		    !xml_is(node, SPACE_W, "sym"))
			continue;
		put_glyph(arena, node, is_set ? NULL : glyph);
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
	struct glyph glyph = glyph_of(state, is_ticked);

	set_checked(arena, box, is_ticked ? "1" : "0");
	if (content)
		set_content(arena, content, &glyph);
}

/* --- ticked --------------------------------------------------------------- */

/* Whether TEXT has one of COUNT SIGNS. */
static bool
has_sign(struct str text, const int *signs, size_t count)
{
	while (text.len) {
		int c = text_next(&text);

		for (size_t i = 0; i < count; i++)
			if (c == signs[i])
				return true;
	}
	return false;
}

bool
box_is_ticked(const xmlNode *sdt, struct str text)
{
	static const int ticks[] = { 0x2612, 0x2611, 0x2713,  0x2714,
				     0x2717, 0x2718, 0x1F5F9, 0x1F5F7,
				     'x',    'X',    0xD7 };
	static const int empty[] = { 0x2610, 0x25A1, 0x25FB, 0x25A2 };
	const xmlNode *checked = xml_child(box_of(sdt), SPACE_W14, "checked");
	struct str value = { NULL, 0 };

	if (has_sign(text, ticks, sizeof ticks / sizeof *ticks))
		return true;
	if (has_sign(text, empty, sizeof empty / sizeof *empty))
		return false;
	if (checked)
		value = xml_attribute(checked, SPACE_W14, "val");
	return str_eq(value, STR("1")) || str_eq(value, STR("true")) ||
	       str_eq(value, STR("on"));
}
