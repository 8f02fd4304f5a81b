/* settings.c - the end of a mail merge. */
#include "docx/parts/settings.h"

#include "docx/wordml/words.h"
#include "opc/xml.h"

static bool
has_merge_fields(const struct trees *trees)
{
	for (size_t i = 0; i < trees->count; i++)
		for (size_t j = 0; j < trees->list[i].slots.count; j++)
			if (trees->list[i].slots.list[j]->is_merge)
				return true;
	return false;
}

static bool
is_of_merge(const xmlNode *node)
{
	struct str type;

	if (xml_is(node, SPACE_W, "mailMerge"))
		return true;
	if (!xml_is(node, SPACE_RELS, "Relationship"))
		return false;
	type = xml_attribute(node, SPACE_NONE, "Type");
	return str_ends(type, STR("/mailMergeSource")) ||
	       str_ends(type, STR("/mailMergeHeaderSource"));
}

void
settings_end_merge(struct trees *trees)
{
	if (!has_merge_fields(trees))
		return;
	for (size_t i = 0; i < trees->count; i++) {
		struct tree *tree = &trees->list[i];
		xmlNode *node = xml_first(xmlDocGetRootElement(tree->document));

		while (node && tree->is_passive) {
			xmlNode *next = xml_next(node);

			if (is_of_merge(node)) {
				words_drop(node);
				tree->is_edited = true;
			}
			node = next;
		}
	}
}
