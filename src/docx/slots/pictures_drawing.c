/* pictures_drawing.c - a place for a file in DrawingML. */
#include "docx/slots/expander.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/drawing.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- slots of attributes -------------------------------------------------- */

struct slot *
picture_slot(const struct picture_expander *expander, enum quoting quoting,
	     xmlDoc *doc)
{
	struct slot *made = arena_new(expander->arena, struct slot, 1);

	*made = *expander->slot;
	made->tag.nfilters = 0;
	made->quoting = quoting;
	made->box = expander->box;
	made->marker = slot_marker(expander->arena, doc, made);
	return made;
}

void
picture_fill(const struct picture_expander *expander, xmlAttr *attribute,
	     struct slot *slot)
{
	static const char here[] = { SLOT_HERE };

	attributes_fill(expander->arena, attribute,
			(struct str){ here, sizeof here }, &slot, 1);
}

static void
replace(const struct picture_expander *expander, struct str id)
{
	if (id.len)
		strset_add(&expander->tree->replaced,
			   arena_dup(expander->arena, id));
}

/* The slot itself is where the file is named. */
void
picture_fill_file(const struct picture_expander *expander, xmlAttr *id)
{
	expander->slot->quoting = QUOTE_PICTURE;
	xmlUnlinkNode(expander->slot->marker);
	replace(expander, xml_value(id));
	picture_fill(expander, id, expander->slot);
}

static void
fill_size(const struct picture_expander *expander, const xmlNode *node)
{
	xmlAttr *width =
		node ? drawing_attribute(node, SPACE_NONE, "cx") : NULL;
	xmlAttr *height =
		node ? drawing_attribute(node, SPACE_NONE, "cy") : NULL;

	if (width)
		picture_fill(expander, width,
			     picture_slot(expander, QUOTE_WIDTH, node->doc));
	if (height)
		picture_fill(expander, height,
			     picture_slot(expander, QUOTE_HEIGHT, node->doc));
}

/* --- DrawingML ------------------------------------------------------------ */

static void
drop(xmlNode *node)
{
	if (node)
		words_drop(node);
}

/* What was said of the file that stood here: how it is cut, a copy of it in
 * vectors, where else it is kept. */
static void
forget_file(const struct picture_expander *expander, xmlNode *filling,
	    xmlNode *blip)
{
	xmlAttr *link = drawing_attribute(blip, SPACE_R, "link");

	drop(xml_child(filling, SPACE_A, "srcRect"));
	drop(xml_child(blip, SPACE_A, "extLst"));
	if (!link)
		return;
	replace(expander, xml_value(link));
	xmlRemoveProp(link);
}

/* Sizes relative to the page ([MS-ODRAWXML] 2.18) would go before ours. */
static void
forget_relative_size(xmlNode *frame)
{
	xmlNode *next;

	for (xmlNode *node = xml_first(frame); node; node = next) {
		next = xml_next(node);
		if (str_eq(xml_name(node), STR("sizeRelH")) ||
		    str_eq(xml_name(node), STR("sizeRelV")))
			words_drop(node);
	}
}

/* A file that is linked is embedded from now on. */
static void
fill_blip(const struct picture_expander *expander, xmlAttr *file)
{
	xmlNode *blip = file->parent;
	xmlAttr *embed = drawing_attribute(blip, SPACE_R, "embed");

	if (!embed)
		embed = xmlNewNsProp(blip, file->ns, BAD_CAST "embed", NULL);
	if (!embed)
		arena_fail(expander->arena);
	picture_fill_file(expander, embed);
}

void
picture_fill_drawing(const struct picture_expander *expander, xmlNode *drawing)
{
	xmlNode *frame = drawing_frame(drawing);
	xmlNode *picture = drawing_picture(drawing);
	xmlNode *filling = xml_child(picture, SPACE_PIC, "blipFill");
	xmlAttr *file = drawing_embedded(picture);
	xmlNode *shape = xml_child(picture, SPACE_PIC, "spPr");

	fill_blip(expander, file);
	forget_file(expander, filling, xml_child(filling, SPACE_A, "blip"));
	forget_relative_size(frame);
	fill_size(expander, xml_child(frame, SPACE_WP, "extent"));
	shape = shape ? xml_child(shape, SPACE_A, "xfrm") : NULL;
	fill_size(expander, shape ? xml_child(shape, SPACE_A, "ext") : NULL);
}

struct box
picture_drawing_box(const xmlNode *drawing)
{
	const xmlNode *extent =
		xml_child(drawing_frame(drawing), SPACE_WP, "extent");
	struct box box = { .may_grow = true };

	if (!extent)
		return box;
	box.width = words_number(xml_attribute(extent, SPACE_NONE, "cx"));
	box.height = words_number(xml_attribute(extent, SPACE_NONE, "cy"));
	return box;
}
