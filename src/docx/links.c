/* links.c - a hash table, and what it becomes in a .rels part. */
#include "docx/links.h"

/* FNV-1a. */
static size_t
hash(struct str text)
{
	size_t h = 14695981039346656037u;

	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.data[i]) * 1099511628211u;
	return h;
}

/* Where URL is in the table, or would be. */
static size_t *
seat(const struct links *links, struct str url)
{
	size_t at = hash(url) & (links->cap - 1);

	while (links->slots[at] &&
	       !str_eq(links->urls[links->slots[at] - 1], url))
		at = (at + 1) & (links->cap - 1);
	return &links->slots[at];
}

static void
grow(struct links *links)
{
	links->cap = links->cap ? links->cap * 2 : 16;
	links->slots = arena_new(links->arena, size_t, links->cap);
	for (size_t i = 0; i < links->count; i++)
		*seat(links, links->urls[i]) = i + 1;
}

size_t
links_add(struct links *links, struct str url)
{
	size_t *at;

	if (links->count * 2 >= links->cap)
		grow(links);
	at = seat(links, url);
	if (*at == 0) {
		*arena_push(links->arena, links->urls, links->count,
			    links->urls_cap) = url;
		*at = links->count;
	}
	return *at - 1;
}

void
links_put(struct buf *out, const struct links *links, const struct rels *rels)
{
	for (size_t i = 0; i < links->count; i++) {
		buf_put(out, rels->start);
		buf_put(out, STR(" Id=\"rId"));
		buf_number(out, rels->first + i, 1);
		buf_put(out, STR("\" Type=\""));
		buf_put(out, rels->type);
		buf_put(out, STR("\" Target=\""));
		buf_xml_attribute(out, links->urls[i]);
		buf_put(out, STR("\" TargetMode=\"External\"/>"));
	}
}
