/* bookmarks.c - a walk that knows which blocks are open. */
#include "docx/bookmarks.h"

#include <stdlib.h>

#include "docx/nest.h"
#include "docx/words.h"
#include "opc/xml.h"

static void
add(struct arena *arena, struct bookmarks *bookmarks, const xmlNode *node,
    const struct slot *open)
{
	struct str id = xml_attribute(node, SPACE_W, "id");
	const struct slot *loop = slot_loop(open);

	if (words_number(id) >= bookmarks->free)
		bookmarks->free = words_number(id) + 1;
	if (loop)
		*arena_push(arena, bookmarks->list, bookmarks->count,
			    bookmarks->cap) = (struct bookmark){
			id, xml_attribute(node, SPACE_W, "name"), loop
		};
}

static int
compare(const void *a, const void *b)
{
	const struct bookmark *x = a, *y = b;

	return str_compare(x->id, y->id);
}

struct bookmarks
bookmarks_gather(struct arena *arena, const struct tree *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct bookmarks bookmarks = { .free = 1 };
	struct slot *open = NULL;

	for (xmlNode *node = root; node && tree->is_story;
	     node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);

		if (slot)
			open = nest_pass(slot, open);
		else if (xml_is(node, SPACE_W, "bookmarkStart"))
			add(arena, &bookmarks, node, open);
	}
	if (bookmarks.count)
		qsort(bookmarks.list, bookmarks.count, sizeof *bookmarks.list,
		      compare);
	return bookmarks;
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
	for (size_t i = 0; i < bookmarks->count; i++)
		if (str_eq(bookmarks->list[i].name, name) &&
		    is_around(bookmarks->list[i].loop, loop))
			return &bookmarks->list[i];
	return NULL;
}
