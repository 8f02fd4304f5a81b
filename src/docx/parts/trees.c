/* trees.c - what is asked of parts that have been read. */
#include "docx/parts/trees.h"

#include "docx/parts/survey.h"
#include "opc/xml.h"

bool
trees_have_pictures(const struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++)
		for (size_t j = 0; j < trees->list[i].slots.count; j++)
			if (trees->list[i].slots.list[j]->is_picture)
				return true;
	return false;
}

size_t
trees_free_id(const struct trees *trees)
{
	size_t free = 1;

	for (size_t i = 0; i < trees->count; i++) {
		size_t id = survey_free_id(
			xmlDocGetRootElement(trees->list[i].document));

		if (id > free)
			free = id;
	}
	return free;
}

/* The tree whose root is SPACE:NAME. */
static struct tree *
rooted(const struct trees *trees, enum space space, const char *name)
{
	for (size_t i = 0; i < trees->count; i++)
		if (xml_is(xmlDocGetRootElement(trees->list[i].document), space,
			   name))
			return &trees->list[i];
	return NULL;
}

const struct tree *
trees_main(const struct trees *trees)
{
	return rooted(trees, SPACE_W, "document");
}

struct tree *
trees_types(const struct trees *trees)
{
	return rooted(trees, SPACE_TYPES, "Types");
}

struct tree *
trees_rels(const struct trees *trees, const struct part *owner)
{
	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].owner == owner)
			return &trees->list[i];
	return NULL;
}

void
trees_free(struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++) {
		if (trees->list[i].aside)
			xmlFreeNode(trees->list[i].aside);
		xmlFreeDoc(trees->list[i].document);
	}
	trees->count = 0;
}
