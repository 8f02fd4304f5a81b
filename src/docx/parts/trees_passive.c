/* trees_passive.c - parts without slots that say something about those of
 * others. */
#include "docx/parts/trees_reader.h"

#include "docx/parts/rels.h"
#include "opc/xml.h"

static void
add_passive(const struct trees_reader *reader, struct tree tree)
{
	tree.is_passive = true;
	*arena_push(reader->arena, reader->trees->list, reader->trees->count,
		    reader->trees->cap) = tree;
}

/* The part KIND if WORD stands in it; NULL if not. */
static const struct part *
read_passive(const struct trees_reader *reader, const struct relationships *all,
	     struct str kind, struct str word)
{
	const struct relationship *found = relationships_of_kind(all, kind);
	const struct part *part =
		found ? package_find(reader->package, found->target) : NULL;
	struct tree tree = { .part = part };
	struct str bytes = STR("");

	if (part)
		bytes = package_read(reader->package, part, reader->faults);
	if (!bytes.data || !bytes.len ||
	    (word.len && str_find(bytes, word) == bytes.len))
		return NULL;
	tree.name = part->name;
	tree.document =
		xml_parse(reader->package, bytes, part->name, reader->faults);
	if (!tree.document)
		return NULL;
	add_passive(reader, tree);
	return part;
}

/* Settings with a mail merge, and their relationships. */
static void
read_settings(const struct trees_reader *reader,
	      const struct relationships *all)
{
	const struct part *part =
		read_passive(reader, all, STR("settings"), STR("mailMerge"));
	struct tree tree;

	if (part && rels_read(reader->arena, reader->package, part, &tree,
			      reader->faults))
		add_passive(reader, tree);
}

/* Whether a block of a story may number its lists anew, which takes a list and
 * a filter. */
static bool
may_restart(const struct trees_reader *reader)
{
	for (size_t i = 0; i < reader->trees->count; i++) {
		const struct part *part = reader->trees->list[i].part;
		struct str bytes = STR("");

		if (part)
			bytes = package_read(reader->package, part,
					     reader->faults);
		if (str_find(bytes, STR("numId")) < bytes.len &&
		    str_index(bytes, '|') < bytes.len)
			return true;
	}
	return false;
}

void
trees_read_passive(const struct trees_reader *reader,
		   const struct relationships *related)
{
	read_settings(reader, related);
	if (may_restart(reader))
		read_passive(reader, related, STR("numbering"), STR(""));
}
