/* pictures_shape.c - a place for a file in VML. */
#include "docx/slots/expander.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/drawing.h"
#include "docx/wordml/shape_style.h"
#include "opc/xml.h"

struct box
picture_shape_box(const xmlNode *shape)
{
	struct str style = xml_attribute(shape, SPACE_NONE, "style");

	return (struct box){
		.width = shape_style_length(style, STR("width")),
		.height = shape_style_length(style, STR("height")),
		.may_grow = true,
	};
}

/* A shape in a group has no size that could be told in points. */
static void
fill_style(const struct picture_expander *expander, xmlAttr *style)
{
	struct slot *slots[2];
	bool is_high = false;
	struct str marked;

	if (!style || !expander->box.width || !expander->box.height)
		return;
	marked = shape_style_mark(expander->arena, xml_value(style), SLOT_HERE,
				  &is_high);
	slots[is_high] = picture_slot(expander, QUOTE_WIDTH_POINTS, style->doc);
	slots[!is_high] =
		picture_slot(expander, QUOTE_HEIGHT_POINTS, style->doc);
	attributes_fill(expander->arena, style, marked, slots, 2);
}

/* Attributes that cut the file that stood here, or say where else it is. */
static void
forget_data(xmlNode *data)
{
	static const struct {
		enum space space;
		const char *name;
	} names[] = {
		{ SPACE_NONE, "cropleft" },  { SPACE_NONE, "croptop" },
		{ SPACE_NONE, "cropright" }, { SPACE_NONE, "cropbottom" },
		{ SPACE_NONE, "src" },	     { SPACE_R, "href" },
		{ SPACE_O, "href" },	     { SPACE_O, "title" },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		xmlAttr *found =
			drawing_attribute(data, names[i].space, names[i].name);

		if (found)
			xmlRemoveProp(found);
	}
}

void
picture_fill_shape(const struct picture_expander *expander, xmlNode *shape)
{
	xmlNode *data = drawing_data(shape);

	forget_data(data);
	picture_fill_file(expander, drawing_related(data));
	fill_style(expander, drawing_attribute(shape, SPACE_NONE, "style"));
}
