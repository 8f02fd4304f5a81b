/* heading.c - by style or outline level. */
#include "docx/wordml/heading.h"

#include "base/buf.h"
#include "opc/xml.h"

/* Word's own names for the styles of headings, in English and Vietnamese. */
bool
heading_is(const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, SPACE_W, "pPr");
	const xmlNode *style;
	struct str id;

	if (!properties)
		return false;
	if (xml_child(properties, SPACE_W, "outlineLvl"))
		return true;
	style = xml_child(properties, SPACE_W, "pStyle");
	id = style ? xml_attribute(style, SPACE_W, "val") : STR("");
	return str_starts(id, STR("Heading")) ||
	       (id.len == 2 && id.data[0] == 'u' && id.data[1] >= '1' &&
		id.data[1] <= '9');
}

struct str
heading_typed(const xmlNode *heading)
{
	for (const struct excerpt *excerpt = heading->_private; excerpt;
	     excerpt = excerpt->same)
		if (excerpt->place.facet == FACET_TEXT)
			return excerpt->source.text;
	return (struct str){ NULL, 0 };
}

struct str
heading_title(struct arena *arena, const xmlNode *heading)
{
	struct buf text = { .arena = arena };

	for (const xmlNode *node = heading; node;
	     node = xml_walk(node, heading, false)) {
		const struct slot *slot = slot_of(node);

		if (xml_is(node, SPACE_W, "t"))
			buf_put(&text, xml_text(node));
		else if (slot && slot->is_merge)
			buf_put(&text, slot->excerpt->source.text);
	}
	return text.len ? buf_str(&text) : STR("");
}
