/* bookmarks.c - a walk that knows which blocks are open. */
#include "docx/blocks/bookmarks.h"

#include <stdlib.h>

#include "docx/blocks/nest.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

static struct bookmark
read_bookmark(const xmlNode *node)
{
	if (!xml_is(node, SPACE_W, "bookmarkStart"))
		return (struct bookmark){ .loop = NULL };
	return (struct bookmark){ xml_attribute(node, SPACE_W, "id"),
				  xml_attribute(node, SPACE_W, "name"), NULL };
}

static struct bookmark
read_shape(const xmlNode *node)
{
	struct str id = { NULL, 0 };

	if (node->type == XML_ELEMENT_NODE && xml_space(node) == SPACE_V)
		id = xml_attribute(node, SPACE_NONE, "id");
	return (struct bookmark){ id, id, NULL };
}

static int
compare(const void *a, const void *b)
{
	const struct bookmark *x = a, *y = b;

	return str_compare(x->id, y->id);
}

static int
compare_names(const void *a, const void *b)
{
	const struct bookmark *x = *(const struct bookmark *const *)a;
	const struct bookmark *y = *(const struct bookmark *const *)b;
	int order = str_compare(x->name, y->name);

	return order ? order : (x > y) - (x < y);
}

static void
sort(struct arena *arena, struct bookmarks *bookmarks)
{
	size_t count = bookmarks->count;

	if (count == 0)
		return;
	qsort(bookmarks->list, count, sizeof *bookmarks->list, compare);
	bookmarks->names = arena_new(arena, const struct bookmark *, count);
	for (size_t i = 0; i < count; i++)
		bookmarks->names[i] = &bookmarks->list[i];
	qsort(bookmarks->names, count, sizeof *bookmarks->names, compare_names);
}

static struct bookmarks
gather(struct arena *arena, const struct tree *tree,
       struct bookmark (*read)(const xmlNode *))
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct bookmarks found = { .free = 1 };
	struct slot *open = NULL;

	for (xmlNode *node = root; node && tree->is_story;
	     node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);
		struct bookmark one = read(node);

		if (slot)
			open = nest_pass(slot, open);
		if (words_number(one.id) >= found.free)
			found.free = words_number(one.id) + 1;
		one.loop = slot_loop(open);
		if ((one.id.data || one.name.data) && one.loop)
			*arena_push(arena, found.list, found.count, found.cap) =
				one;
	}
	sort(arena, &found);
	return found;
}

struct bookmarks
bookmarks_gather(struct arena *arena, const struct tree *tree)
{
	return gather(arena, tree, read_bookmark);
}

struct bookmarks
bookmarks_of_shapes(struct arena *arena, const struct tree *tree)
{
	return gather(arena, tree, read_shape);
}

const struct bookmark *
bookmarks_by_id(const struct bookmarks *bookmarks, struct str id)
{
	struct bookmark wanted = { .id = id };

	return bookmarks->count
		       ? bsearch(&wanted, bookmarks->list, bookmarks->count,
				 sizeof wanted, compare)
		       : NULL;
}

static bool
is_around(const struct slot *loop, const struct slot *inner)
{
	while (inner && inner != loop)
		inner = inner->block;
	return inner;
}

const struct bookmark *
bookmarks_by_name(const struct bookmarks *bookmarks, struct str name,
		  const struct slot *loop)
{
	size_t low = 0, high = bookmarks->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (str_compare(bookmarks->names[middle]->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < bookmarks->count; low++) {
		const struct bookmark *found = bookmarks->names[low];

		if (!str_eq(found->name, name))
			break;
		if (is_around(found->loop, loop))
			return found;
	}
	return NULL;
}
