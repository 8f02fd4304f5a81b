/* trees_read.c - parts found by their relationships. */
#include "docx/parts/trees_reader.h"

#include "docx/parts/rels.h"
#include "docx/parts/stores.h"
#include "opc/xml.h"

/* Kinds of relationships of the main document to parts with paragraphs. */
static const struct str stories[] = {
	STR_INIT("header"),   STR_INIT("footer"),   STR_INIT("footnotes"),
	STR_INIT("endnotes"), STR_INIT("comments"),
};

/* What is in every part with a slot that has no brace: a character by its
 * number, a brace in a target, a check box, a field; in one that is to be
 * refused; in one that other programs may see a tag in; and in comments of
 * ours. */
static const struct str signs[] = {
	STR_INIT("&#"),
	STR_INIT("%7B%7B"),
	STR_INIT("%7b%7b"),
	STR_INIT("sdtPr"),
	STR_INIT("instrText"),
	STR_INIT("fldSimple"),
	STR_INIT("ffData"),
	STR_INIT("<!DOCTYPE"),
	STR_INIT("«"),
	STR_INIT("&lt;&lt;"),
	STR_INIT("&lt;%"),
	STR_INIT("[["),
	STR_INIT("｛"),
	STR_INIT("}"),
	STR_INIT("\"" COMMENT_AUTHOR "\""),
};

/* Whether a slot may stand in BYTES; those in UTF-16 are always looked at. */
static bool
may_have_slots(struct str bytes)
{
	if (bytes.len > 1 && ((unsigned char)bytes.data[0] >= 0xFE ||
			      bytes.data[0] == 0 || bytes.data[1] == 0))
		return true;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(bytes, signs[i]) < bytes.len)
			return true;
	return str_index(bytes, '{') < bytes.len;
}

/* Relationships of OWNER, if a target may hold a tag. */
static void
read_rels(const struct trees_reader *reader, const struct part *owner)
{
	struct str name = relationships_part(reader->arena, owner->name);
	const struct part *part = package_find(reader->package, name);
	struct trees *trees = reader->trees;
	struct tree tree;

	if (part &&
	    may_have_slots(
		    package_read(reader->package, part, reader->faults)) &&
	    rels_read(reader->arena, reader->package, owner, &tree,
		      reader->faults))
		*arena_push(reader->arena, trees->list, trees->count,
			    trees->cap) = tree;
}

static void
read_tree(const struct trees_reader *reader, const struct part *part,
	  bool is_story)
{
	struct str bytes = package_read(reader->package, part, reader->faults);
	struct trees *trees = reader->trees;
	xmlDoc *document;
	struct tree *tree;

	if (!bytes.data || !may_have_slots(bytes))
		return;
	document =
		xml_parse(reader->package, bytes, part->name, reader->faults);
	if (!document)
		return;
	tree = arena_push(reader->arena, trees->list, trees->count, trees->cap);
	tree->name = part->name;
	tree->part = part;
	tree->document = document;
	tree->is_story = is_story;
}

/* The address of a link may be all that is filled. */
static void
read_part(const struct trees_reader *reader, const struct part *part,
	  bool is_story)
{
	const struct trees *trees = reader->trees;

	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].part == part)
			return;
	read_tree(reader, part, is_story);
	if (is_story && !trees_rels(trees, part))
		read_rels(reader, part);
}

void
trees_read_related(const struct trees_reader *reader,
		   const struct relationships *all, struct str kind,
		   bool is_story)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct part *part;

		if (all->list[i].external ||
		    !relationship_is(&all->list[i], kind))
			continue;
		part = package_find(reader->package, all->list[i].target);
		if (part)
			read_part(reader, part, is_story);
	}
}

static void
read_types(const struct trees_reader *reader, const struct part *main_part)
{
	struct trees *trees = reader->trees;
	struct package *package = reader->package;
	struct tree tree = { .document = NULL };

	trees->kind = kind_of(main_part->content_type);
	if (kind_changes(trees->kind))
		kind_change(reader->arena, package, main_part, trees->kind,
			    &tree, reader->faults);
	else if (!package->knows_rels)
		kind_types(package, &tree, reader->faults);
	if (tree.document)
		*arena_push(reader->arena, trees->list, trees->count,
			    trees->cap) = tree;
}

struct trees
trees_read(struct arena *arena, struct package *package, struct faults *faults)
{
	struct trees trees = { .list = NULL };
	struct trees_reader reader = { arena, package, &trees, faults };
	struct relationships root =
		relationships_read(package, STR(""), faults);
	const struct part *main_part =
		relationships_main(package, &root, faults);
	struct relationships related;

	if (!main_part)
		return trees;
	read_types(&reader, main_part);
	read_part(&reader, main_part, true);
	related = relationships_read(package, main_part->name, faults);
	for (size_t i = 0; i < sizeof stories / sizeof *stories; i++)
		trees_read_related(&reader, &related, stories[i], true);
	trees_read_drawings(&reader, &related);
	trees_read_passive(&reader, &related);
	trees_read_related(&reader, &root, STR("core-properties"), false);
	trees_read_related(&reader, &root, STR("custom-properties"), false);
	stores_read(arena, package, main_part, &trees);
	return trees;
}
