/* links.c - targets by number, and what they become in a .rels part. */
#include "docx/render/links.h"

static size_t
add(struct links *links, struct str kind, struct str target)
{
	struct arena *arena = links->targets.arena;

	return strset_add(&links->targets,
			  arena_concat(arena, kind, STR("\n"), target));
}

size_t
links_add(struct links *links, struct str url)
{
	return add(links, STR("hyperlink"), url);
}

size_t
links_add_picture(struct links *links, struct str name)
{
	return add(links, STR("image"),
		   arena_concat(links->targets.arena, STR("/"), name));
}

static void
put_one(struct buf *out, const struct rels *rels, size_t index,
	struct str target)
{
	struct str kind = str_cut(&target, '\n');

	buf_put(out, rels->start);
	buf_put(out, STR(" Id=\"rId"));
	buf_number(out, rels->first + index, 1);
	buf_put(out, STR("\" Type=\""));
	buf_put(out, rels->types);
	buf_put(out, kind);
	buf_put(out, STR("\" Target=\""));
	buf_xml_attribute(out, target);
	if (str_eq(kind, STR("hyperlink")))
		buf_put(out, STR("\" TargetMode=\"External"));
	buf_put(out, STR("\"/>"));
}

void
links_put(struct buf *out, const struct links *links, const struct rels *rels)
{
	for (size_t i = 0; i < links->targets.count; i++)
		put_one(out, rels, i, links->targets.list[i]);
}
