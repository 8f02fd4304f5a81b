/* ranges.c - pairs of marks of which one may go without the other. */
#include "docx/blocks/ranges.h"

#include <stdlib.h>

#include "docx/blocks/nest.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Elements in pairs that share a w:id (17.13.6.2, 17.13.4.4, 17.13.7.2). */
static const struct {
	const char *start, *end;
} ranges[] = {
	{ "bookmarkStart", "bookmarkEnd" },
	{ "commentRangeStart", "commentRangeEnd" },
	{ "permStart", "permEnd" },
	{ "moveFromRangeStart", "moveFromRangeEnd" },
	{ "moveToRangeStart", "moveToRangeEnd" },
};

enum { NRANGES = sizeof ranges / sizeof *ranges };

struct end {
	struct str id;
	xmlNode *node;
	const struct slot *block;
	const xmlNode *vanishing;
};

/* PARAGRAPH is the last that was asked about, and what the answer was. */
struct ends {
	struct end *list;
	size_t count, cap;
	const xmlNode *paragraph;
	const xmlNode *answer;
};

static const xmlNode *
find_vanishing(const xmlNode *node, const xmlNode *paragraph)
{
	const xmlNode *row = words_around(node, "tr");
	const xmlNode *table = words_around(node, "tbl");

	if (paragraph && nest_vanishes(paragraph))
		return paragraph;
	if (row && nest_vanishes(row))
		return row;
	return table && nest_loses_rows(table) ? table : NULL;
}

static const xmlNode *
vanishing_around(struct ends *ends, const xmlNode *node)
{
	const xmlNode *paragraph = words_around(node, "p");

	if (!paragraph)
		return find_vanishing(node, NULL);
	if (paragraph != ends->paragraph)
		ends->answer = find_vanishing(node, paragraph);
	ends->paragraph = paragraph;
	return ends->answer;
}

static void
gather(struct arena *arena, const struct tree *tree, const char *start,
       const char *end, struct ends *ends)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct slot *open = NULL;

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (slot)
			open = nest_pass(slot, open);
		if (xml_is(node, SPACE_W, start) || xml_is(node, SPACE_W, end))
			*arena_push(arena, ends->list, ends->count, ends->cap) =
				(struct end){
					xml_attribute(node, SPACE_W, "id"),
					node, open, vanishing_around(ends, node)
				};
	}
}

static int
compare(const void *a, const void *b)
{
	const struct end *one = a, *other = b;

	return str_compare(one->id, other->id);
}

/* The smaller, the surer END is to stay. */
static size_t
doubt(const struct end *end)
{
	size_t blocks = end->block ? end->block->level + 1 : 0;

	return 2 * blocks + (end->vanishing != NULL);
}

/* A copy knows its namespaces wherever it is put. */
static void
put_beside(struct arena *arena, xmlNode *node, xmlNode *place,
	   void (*put)(xmlNode *node, xmlNode *added))
{
	put(place, words_copy(arena, node, place->parent));
	words_drop(node);
}

/* A bookmark of nothing is still a place that links and fields find; it goes
 * where the surer of its ends stands. */
static void
collapse(struct arena *arena, const struct end *start, const struct end *end)
{
	if (doubt(end) < doubt(start))
		put_beside(arena, start->node, end->node, words_put_before);
	else
		put_beside(arena, end->node, start->node, words_put_after);
}

/* LIST are COUNT elements with one id, the torn ends of a range. */
static void
mend(struct arena *arena, const struct end *list, size_t count)
{
	bool swapped = xml_is(list[0].node, SPACE_W, "bookmarkEnd");
	const struct end *start = &list[swapped], *end = &list[!swapped];

	if (count == 2 && xml_is(start->node, SPACE_W, "bookmarkStart") &&
	    xml_is(end->node, SPACE_W, "bookmarkEnd")) {
		collapse(arena, start, end);
		return;
	}
	for (size_t i = 0; i < count; i++)
		words_drop(list[i].node);
}

static void
mend_torn(struct arena *arena, struct ends *ends)
{
	size_t next;

	qsort(ends->list, ends->count, sizeof *ends->list, compare);
	for (size_t i = 0; i < ends->count; i = next) {
		bool is_torn = false;

		for (next = i; next < ends->count &&
			       str_eq(ends->list[i].id, ends->list[next].id);
		     next++)
			if (ends->list[next].block != ends->list[i].block ||
			    ends->list[next].vanishing !=
				    ends->list[i].vanishing)
				is_torn = true;
		if (is_torn)
			mend(arena, &ends->list[i], next - i);
	}
}

void
ranges_mend(struct arena *arena, struct tree *tree)
{
	for (size_t i = 0; i < NRANGES; i++) {
		struct ends ends = { .list = NULL };

		gather(arena, tree, ranges[i].start, ranges[i].end, &ends);
		if (ends.count)
			mend_torn(arena, &ends);
	}
}
