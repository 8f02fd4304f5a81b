/* pictures.c - alternative texts of pictures. */
#include "docx/slots/pictures.h"

#include "docx/wordml/attributes.h"
#include "docx/wordml/drawing.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Attributes that may hold the alternative text, the usual one first. */
struct texts {
	xmlAttr *list[4];
	size_t count;
};

static void
add(struct texts *texts, const xmlNode *node, enum space space,
    const char *name)
{
	xmlAttr *attribute = node ? drawing_attribute(node, space, name) : NULL;

	if (attribute)
		texts->list[texts->count++] = attribute;
}

/* 20.4.2.5, 20.2.2.3; what programs write there is the same text. */
static struct texts
texts_of_drawing(const xmlNode *drawing)
{
	const xmlNode *inner = drawing_picture(drawing);
	struct texts texts = { .count = 0 };

	add(&texts, drawing_properties(drawing), SPACE_NONE, "descr");
	add(&texts, drawing_properties(drawing), SPACE_NONE, "title");
	inner = xml_child(inner, SPACE_PIC, "nvPicPr");
	inner = inner ? xml_child(inner, SPACE_PIC, "cNvPr") : NULL;
	add(&texts, inner, SPACE_NONE, "descr");
	add(&texts, inner, SPACE_NONE, "title");
	return texts;
}

/* ISO/IEC 29500-4, 19.1.2.19 and 19.1.2.11. */
static struct texts
texts_of_shape(const xmlNode *shape)
{
	struct texts texts = { .count = 0 };

	add(&texts, shape, SPACE_NONE, "alt");
	add(&texts, shape, SPACE_NONE, "title");
	add(&texts, xml_child(shape, SPACE_V, "imagedata"), SPACE_O, "title");
	return texts;
}

/* Whether TEXT is one tag and nothing else. */
static bool
is_tag(struct str text)
{
	struct str rest = str_trim(text), before, inside;
	bool is_open = false;

	return tag_next(&rest, &before, &inside, &is_open) && !is_open &&
	       before.len == 0 && rest.len == 0;
}

static bool
holds(const xmlAttr *attribute, struct str tag)
{
	return str_eq(str_trim(xml_value(attribute)), tag);
}

/* The first of TEXTS that is a tag, empty where there is none. */
static struct str
tag_of(struct arena *arena, const struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		if (is_tag(xml_value(texts->list[i])))
			return arena_dup(arena,
					 str_trim(xml_value(texts->list[i])));
	return STR("");
}

static void
set(struct arena *arena, xmlNode *node, const char *name, struct str tag)
{
	if (!xmlSetProp(node, BAD_CAST name, BAD_CAST tag.data))
		arena_fail(arena);
}

/* Leave TAG in the attribute USUAL of NODE, or in its title where USUAL says
 * something else, and in none of TEXTS. */
static void
settle(struct arena *arena, xmlNode *node, const char *usual, struct str tag,
       const struct texts *texts)
{
	if (!tag.len)
		return;
	for (size_t i = 0; i < texts->count; i++)
		if (holds(texts->list[i], tag))
			xmlRemoveProp(texts->list[i]);
	if (!drawing_attribute(node, SPACE_NONE, usual))
		set(arena, node, usual, tag);
	else if (!drawing_attribute(node, SPACE_NONE, "title"))
		set(arena, node, "title", tag);
}

static struct str
prepare_drawing(struct arena *arena, xmlNode *drawing)
{
	struct texts texts = texts_of_drawing(drawing);
	struct str tag = tag_of(arena, &texts);

	settle(arena, drawing_properties(drawing), "descr", tag, &texts);
	return tag;
}

static void
prepare_shape(struct arena *arena, xmlNode *shape)
{
	struct texts texts = texts_of_shape(shape);

	settle(arena, shape, "alt", tag_of(arena, &texts), &texts);
}

/* Where the new picture has a TAG, the old one of the same place has it. */
static void
prepare_fallback(struct arena *arena, const xmlNode *alternate, struct str tag)
{
	xmlNode *fallback = xml_child(alternate, SPACE_MC, "Fallback");
	xmlNode *shape = NULL;

	for (xmlNode *node = fallback; node;
	     node = xml_walk(node, fallback, false)) {
		if (!drawing_data(node))
			continue;
		if (shape)
			return;
		shape = node;
	}
	if (shape && tag.len)
		set(arena, shape, "alt", tag);
}

static void
prepare_alternate(struct arena *arena, const xmlNode *alternate)
{
	const xmlNode *choice = xml_child(alternate, SPACE_MC, "Choice");
	xmlNode *drawing = choice ? xml_first(choice) : NULL;

	if (drawing && drawing_properties(drawing))
		prepare_fallback(arena, alternate,
				 prepare_drawing(arena, drawing));
}

static bool
is_deleted(const xmlNode *node)
{
	return words_around(node, "del") || words_around(node, "moveFrom");
}

void
pictures_prepare(struct arena *arena, xmlNode *node)
{
	if (drawing_properties(node) && !is_deleted(node))
		prepare_drawing(arena, node);
	else if (drawing_data(node) && !is_deleted(node))
		prepare_shape(arena, node);
	else if (xml_is(node, SPACE_MC, "AlternateContent") &&
		 !is_deleted(node))
		prepare_alternate(arena, node);
}

bool
picture_is_alt(const struct slot *slot)
{
	const xmlNode *node = slot->marker->parent;
	struct str name;

	if (!slot->in_attribute || is_deleted(node))
		return false;
	if (!drawing_data(node) && (!xml_is(node, SPACE_WP, "docPr") ||
				    !drawing_picture(node->parent->parent)))
		return false;
	name = xml_name((const xmlNode *)attributes_holder(slot));
	return xml_value(attributes_holder(slot)).len == 1 &&
	       (str_eq(name, STR("descr")) || str_eq(name, STR("title")) ||
		str_eq(name, STR("alt")));
}
