/* trees.c - parts found by their relationships. */
#include "docx/trees.h"

#include <string.h>

#include "docx/rels.h"
#include "docx/stores.h"
#include "opc/relationships.h"
#include "opc/xml.h"

/* Kinds of relationships of the main document to parts with paragraphs. */
static const struct str stories[] = {
	STR_INIT("header"),   STR_INIT("footer"),   STR_INIT("footnotes"),
	STR_INIT("endnotes"), STR_INIT("comments"),
};

struct reader {
	struct arena *arena;
	struct package *package;
	struct trees *trees;
	struct faults *faults;
};

/* Whether a tag may stand in BYTES; those in UTF-16 are always looked at. */
static bool
may_have_slots(struct str bytes)
{
	if (bytes.len > 1 && ((unsigned char)bytes.data[0] >= 0xFE ||
			      bytes.data[0] == 0 || bytes.data[1] == 0))
		return true;
	return memchr(bytes.data, '{', bytes.len) ||
	       str_find(bytes, STR("&#")) < bytes.len ||
	       str_find(bytes, STR("%7B%7B")) < bytes.len ||
	       str_find(bytes, STR("%7b%7b")) < bytes.len ||
	       str_find(bytes, STR("sdtPr")) < bytes.len;
}

/* Relationships of OWNER, if a target may hold a tag. */
static void
read_rels(const struct reader *reader, const struct part *owner)
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
read_part(const struct reader *reader, const struct part *part, bool is_story)
{
	struct str bytes = package_read(reader->package, part, reader->faults);
	struct trees *trees = reader->trees;
	xmlDoc *document;
	struct tree *tree;

	for (size_t i = 0; i < trees->count; i++)
		if (trees->list[i].part == part)
			return;
	if (!bytes.data || !may_have_slots(bytes))
		return;
	document = xml_parse(reader->arena, bytes, reader->package->source,
			     part->name, reader->faults);
	if (!document)
		return;
	tree = arena_push(reader->arena, trees->list, trees->count, trees->cap);
	tree->name = part->name;
	tree->part = part;
	tree->document = document;
	tree->is_story = is_story;
	if (is_story)
		read_rels(reader, part);
}

static void
read_related(const struct reader *reader, const struct relationships *all,
	     struct str kind, bool is_story)
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

/* Templates of Word's own and files with macros have other types, and a .docx
 * with one of these is refused by Word. */
static bool
is_document(const struct package *package, const struct part *part,
	    struct faults *faults)
{
	static const struct {
		struct str end, name;
	} others[] = {
		{ STR_INIT(".template.main+xml"), STR_INIT(".dotx") },
		{ STR_INIT(".template.macroEnabledTemplate.main+xml"),
		  STR_INIT(".dotm") },
		{ STR_INIT("macroEnabled.main+xml"), STR_INIT(".docm") },
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_ends(part->content_type, others[i].end)) {
			fault(faults, MSG_NOT_DOCX,
			      spot_source(package->source), others[i].name);
			return false;
		}
	return true;
}

struct trees
trees_read(struct arena *arena, struct package *package, struct faults *faults)
{
	struct trees trees = { .list = NULL };
	struct reader reader = { arena, package, &trees, faults };
	struct relationships root =
		relationships_read(package, STR(""), faults);
	const struct part *main_part =
		relationships_main(package, &root, faults);
	struct relationships related;

	if (!main_part || !is_document(package, main_part, faults))
		return trees;
	read_part(&reader, main_part, true);
	related = relationships_read(package, main_part->name, faults);
	for (size_t i = 0; i < sizeof stories / sizeof *stories; i++)
		read_related(&reader, &related, stories[i], true);
	read_related(&reader, &root, STR("core-properties"), false);
	read_related(&reader, &root, STR("custom-properties"), false);
	stores_read(arena, package, main_part, &trees);
	return trees;
}

const struct tree *
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
