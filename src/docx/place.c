/* place.c - paragraphs, tables, rows, cells, headings. */
#include "docx/place.h"

#include <stddef.h>

#include "docx/words.h"
#include "opc/package.h"
#include "opc/xml.h"

/* Each costs a walk over the part, and no more faults are ever shown. */
enum { PLACES = 200 };

/* The number of NODE among the elements of its name below its parent. */
static size_t
number_of(const xmlNode *node)
{
	size_t number = 1;

	for (const xmlNode *other = node->prev; other; other = other->prev)
		number += other->type == XML_ELEMENT_NODE &&
			  str_eq(xml_name(other), xml_name(node));
	return number;
}

/* The number of NODE among the elements W:NAME below ROOT. */
static size_t
number_below(const xmlNode *root, const xmlNode *node, const char *name)
{
	size_t number = 0;

	for (const xmlNode *other = root; other;
	     other = xml_walk(other, root, false)) {
		number += xml_is(other, SPACE_W, name);
		if (other == node)
			break;
	}
	return number;
}

/* Word's own names for the styles of headings, in English and Vietnamese. */
static bool
is_heading(const xmlNode *paragraph)
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

static struct str
text_below(struct arena *arena, const xmlNode *paragraph)
{
	struct str text = STR("");

	for (const xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false))
		if (xml_is(node, SPACE_W, "t"))
			text = arena_concat(arena, text, xml_text(node));
	return text;
}

static struct str
heading_above(struct arena *arena, const xmlNode *root, const xmlNode *story)
{
	const xmlNode *heading = NULL;

	for (const xmlNode *node = root; node && node != story;
	     node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "p") && is_heading(node))
			heading = node;
	return heading ? text_below(arena, heading) : STR("");
}

static struct place
place_of(struct arena *arena, const struct excerpt *excerpt)
{
	const xmlNode *root = xmlDocGetRootElement(excerpt->tree->document);
	const xmlNode *story = excerpt->story;
	const xmlNode *cell;
	struct place place = excerpt->place;

	if (!excerpt->tree->is_story || !story)
		return place;
	if (!xml_is(story, SPACE_W, "p"))
		story = words_around(story, "p");
	if (!story)
		return place;
	cell = words_around(story, "tc");
	place.paragraph = number_below(cell ? cell : root, story, "p");
	place.heading = heading_above(arena, root, story);
	if (!cell)
		return place;
	place.cell = number_of(cell);
	place.row = number_of(words_around(cell, "tr"));
	place.table = number_below(root, words_around(cell, "tbl"), "tbl");
	return place;
}

/* The excerpt that SOURCE is of; no other source has a place. */
static struct excerpt *
excerpt_of(const struct source *source)
{
	if (!source || !source->place)
		return NULL;
	return (struct excerpt *)((char *)source -
				  offsetof(struct excerpt, source));
}

void
place_faults(const struct tree *trees, size_t ntrees,
	     const struct faults *faults)
{
	size_t order = 0, placed = 0;

	for (size_t i = 0; i < faults->count; i++) {
		struct excerpt *excerpt =
			excerpt_of(faults->list[i].spot.source);

		if (excerpt)
			excerpt->is_blamed = true;
	}
	for (size_t t = 0; t < ntrees; t++)
		for (size_t e = 0; e < trees[t].excerpts.count; e++) {
			struct excerpt *excerpt = trees[t].excerpts.list[e];

			if (excerpt->is_blamed && placed++ < PLACES)
				excerpt->place =
					place_of(faults->arena, excerpt);
			excerpt->place.order = ++order;
		}
}
