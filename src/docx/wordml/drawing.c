/* drawing.c - from one element to the next. */
#include "docx/wordml/drawing.h"

#include <string.h>

#include "opc/xml.h"

static xmlNode *
child(const xmlNode *node, enum space space, const char *name)
{
	return node ? xml_child(node, space, name) : NULL;
}

xmlAttr *
drawing_attribute(const xmlNode *node, enum space space, const char *name)
{
	xmlAttr *attribute = node->properties;

	while (attribute && (strcmp((const char *)attribute->name, name) != 0 ||
			     xml_space((const xmlNode *)attribute) != space))
		attribute = attribute->next;
	return attribute;
}

/* --- DrawingML ------------------------------------------------------------ */

xmlAttr *
drawing_embedded(const xmlNode *picture)
{
	const xmlNode *blip =
		child(child(picture, SPACE_PIC, "blipFill"), SPACE_A, "blip");
	xmlAttr *embed;

	if (!blip)
		return NULL;
	embed = drawing_attribute(blip, SPACE_R, "embed");
	return embed ? embed : drawing_attribute(blip, SPACE_R, "link");
}

xmlNode *
drawing_picture(const xmlNode *drawing)
{
	const xmlNode *frame;
	xmlNode *picture;

	if (!xml_is(drawing, SPACE_W, "drawing"))
		return NULL;
	frame = xml_first(drawing);
	if (!frame || xml_space(frame) != SPACE_WP)
		return NULL;
	picture = child(
		child(child(frame, SPACE_A, "graphic"), SPACE_A, "graphicData"),
		SPACE_PIC, "pic");
	return drawing_embedded(picture) ? picture : NULL;
}

xmlNode *
drawing_frame(const xmlNode *drawing)
{
	return drawing_picture(drawing) ? xml_first(drawing) : NULL;
}

xmlNode *
drawing_properties(const xmlNode *drawing)
{
	return child(drawing_frame(drawing), SPACE_WP, "docPr");
}

/* --- VML ------------------------------------------------------------------ */

xmlAttr *
drawing_related(const xmlNode *data)
{
	xmlAttr *id;

	if (!data)
		return NULL;
	id = drawing_attribute(data, SPACE_R, "id");
	return id ? id : drawing_attribute(data, SPACE_O, "relid");
}

xmlNode *
drawing_data(const xmlNode *shape)
{
	xmlNode *data;

	if (shape->type != XML_ELEMENT_NODE || xml_space(shape) != SPACE_V)
		return NULL;
	data = child(shape, SPACE_V, "imagedata");
	return drawing_related(data) ? data : NULL;
}
