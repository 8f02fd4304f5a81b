/* page_field.c - boxes, lists, texts. */
#include "docx/extract/page_field.h"

#include "docx/extract/reading.h"
#include "docx/wordml/field_parts.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* The entry that is chosen (17.16.28), the first where nothing is. */
static struct str
entry_of(const xmlNode *list)
{
	size_t chosen = words_number(field_value(list, "result"));

	if (!xml_child(list, SPACE_W, "result"))
		chosen = words_number(field_value(list, "default"));
	for (const xmlNode *node = xml_first(list); node; node = xml_next(node))
		if (xml_is(node, SPACE_W, "listEntry") && chosen-- == 0)
			return xml_attribute(node, SPACE_W, "val");
	return STR("");
}

/* A w:checked without a value is on (17.17.4). */
static bool
is_ticked(const xmlNode *box)
{
	const xmlNode *state = xml_child(box, SPACE_W, "checked");
	struct str value;

	if (!state)
		state = xml_child(box, SPACE_W, "default");
	if (!state)
		return false;
	value = xml_attribute(state, SPACE_W, "val");
	return !str_eq(value, STR("0")) && !str_eq(value, STR("false")) &&
	       !str_eq(value, STR("off"));
}

/* What stands between the runs of the field's own characters. */
static struct str
result_of(struct arena *arena, xmlNode *begin)
{
	const xmlNode *separate = field_part(begin, STR("separate"));
	const xmlNode *end = field_part(begin, STR("end"));
	struct buf text = { .arena = arena };

	if (!separate || !end)
		return STR("");
	for (const xmlNode *node = xml_next(separate->parent);
	     node && node != end->parent; node = xml_next(node))
		seen_put(&text, node);
	return text.len ? buf_str(&text) : STR("");
}

bool
page_field(const struct page *page, struct tree *tree, xmlNode *begin,
	   struct reading *reading, struct faults *faults)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	const xmlNode *box, *list;
	struct str text = STR(""), name;
	struct faults unheard = { .arena = page->arena };

	*reading = (struct reading){ .node = begin, .badge.block = 1 };
	if (!data)
		return false;
	name = arena_dup(page->arena, field_value(data, "name"));
	if (!tag_read(page->arena, page->source, name, &reading->badge.tag,
		      &unheard) ||
	    reading->badge.tag.kind != TAG_VALUE ||
	    reading->badge.tag.depth != 1)
		return false;
	box = xml_child(data, SPACE_W, "checkBox");
	list = xml_child(data, SPACE_W, "ddList");
	reading->control = box	  ? CONTROL_FORM_BOX
			   : list ? CONTROL_FORM_LIST
				  : CONTROL_FORM_TEXT;
	reading->is_ticked = box && is_ticked(box);
	if (list)
		text = arena_dup(page->arena, entry_of(list));
	else if (!box)
		text = result_of(page->arena, begin);
	reading_lines(page, tree, begin, text, reading, faults);
	return true;
}
