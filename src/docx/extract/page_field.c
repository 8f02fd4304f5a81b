/* page_field.c - boxes, lists, texts. */
#include "docx/extract/page_field.h"

#include "docx/extract/reading.h"
#include "docx/parts/keys.h"
#include "docx/wordml/field_parts.h"
#include "docx/wordml/stands.h"
#include "opc/xml.h"

bool
page_field(const struct page *page, struct tree *tree, xmlNode *begin,
	   struct reading *reading, struct faults *faults)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	const xmlNode *box, *list;
	struct str text, name;
	struct faults unheard = { .arena = page->arena };

	*reading = (struct reading){ .node = begin, .badge.block = 1 };
	if (!data)
		return false;
	name = arena_dup(page->arena, field_value(data, "name"));
	if (!tag_read(page->arena, page->source, name, &reading->badge.tag,
		      &unheard) ||
	    reading->badge.tag.kind != TAG_VALUE ||
	    reading->badge.tag.depth != 1 ||
	    keys_is_mute(page->arena, page->frame, &reading->badge.tag))
		return false;
	box = xml_child(data, SPACE_W, "checkBox");
	list = xml_child(data, SPACE_W, "ddList");
	reading->control = box	  ? CONTROL_FORM_BOX
			   : list ? CONTROL_FORM_LIST
				  : CONTROL_FORM_TEXT;
	reading->is_ticked = box && field_is_ticked(box);
	text = box ? STR("") : field_text(page->arena, begin);
	reading->stands = stands_has(page->arena, page->frame, begin, text,
				     reading->is_ticked);
	reading_lines(page, tree, begin, text, reading, faults);
	return true;
}
