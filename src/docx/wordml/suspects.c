/* suspects.c - by how such texts end. */
#include "docx/wordml/suspects.h"

static const struct str ends[] = {
	STR_INIT("}"),	STR_INIT("»"),	STR_INIT(">>"),
	STR_INIT("]]"), STR_INIT("%>"), STR_INIT("｝｝"),
};

static bool
has_end(struct str text)
{
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_find(text, ends[i]) < text.len)
			return true;
	return false;
}

void
suspects_note(struct arena *arena, struct tree *tree, struct suspect suspect)
{
	struct suspects *all = &tree->suspects;
	struct str text = suspect.text;

	if (suspect.is_prose ? has_end(text)
			     : str_find(text, STR("}}")) < text.len)
		*arena_push(arena, all->list, all->count, all->cap) = suspect;
}
