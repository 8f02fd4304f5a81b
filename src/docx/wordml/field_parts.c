/* field_parts.c - names, values, ends. */
#include "docx/wordml/field_parts.h"

#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct str
field_value(const xmlNode *node, const char *name)
{
	const xmlNode *child = node ? xml_child(node, SPACE_W, name) : NULL;

	return child ? xml_attribute(child, SPACE_W, "val") : STR("");
}

/* Word has at most 20 fields in each other. */
enum { FIELDS_DEPTH = 20 };

xmlNode *
field_part(xmlNode *begin, struct str type)
{
	const xmlNode *paragraph = words_around(begin, "p");
	size_t depth = 0;

	for (xmlNode *node = begin; node && paragraph;
	     node = xml_walk(node, paragraph, false)) {
		struct str found;

		if (!xml_is(node, SPACE_W, "fldChar"))
			continue;
		found = xml_attribute(node, SPACE_W, "fldCharType");
		if (depth == 1 && str_eq(found, type))
			return node->parent->parent == begin->parent->parent
				       ? node
				       : NULL;
		depth += str_eq(found, STR("begin"));
		depth -= str_eq(found, STR("end"));
		if (depth == 0 || depth > FIELDS_DEPTH)
			return NULL;
	}
	return NULL;
}

/* --- what they say -------------------------------------------------------- */

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

bool
field_is_ticked(const xmlNode *box)
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

struct str
field_text(struct arena *arena, xmlNode *begin)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	const xmlNode *list = xml_child(data, SPACE_W, "ddList");

	return list ? arena_dup(arena, entry_of(list))
		    : result_of(arena, begin);
}
