/* trees.c - parts found by their relationships. */
#include "docx/parts/trees.h"

#include "docx/parts/rels.h"
#include "docx/parts/stores.h"
#include "docx/parts/survey.h"
#include "docx/parts/trees_reader.h"
#include "opc/relationships.h"
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

/* Whether a block of a story may number its lists anew, which takes a list and a
 * filter. */
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
	read_settings(&reader, &related);
	if (may_restart(&reader))
		read_passive(&reader, &related, STR("numbering"), STR(""));
	trees_read_related(&reader, &root, STR("core-properties"), false);
	trees_read_related(&reader, &root, STR("custom-properties"), false);
	stores_read(arena, package, main_part, &trees);
	return trees;
}

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
