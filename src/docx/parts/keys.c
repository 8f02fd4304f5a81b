/* keys.c - tags and titles. */
#include "docx/parts/keys.h"

#include "docx/wordml/badge.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"

struct finder {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
};

/* A slot whose key is TYPED at SDT, or NULL if that reads like no key. */
static struct slot *
read_key(const struct finder *finder, xmlNode *sdt, struct str typed)
{
	struct arena *arena = finder->arena;
	struct slot *slot = arena_new(arena, struct slot, 1);
	struct faults unheard = { .arena = arena };
	struct str text = arena_dup(arena, typed);

	if (!tag_read(arena, finder->source, text, &slot->tag, &unheard) ||
	    slot->tag.kind != TAG_VALUE || slot->tag.nfilters)
		return NULL;
	slot->excerpt =
		excerpt_new(arena, finder->tree, finder->source, sdt, text);
	return slot;
}

bool
keys_is_made_up(struct str key)
{
	return key.data[0] <= '9' || str_starts(key, STR("goog_rdk_"));
}

/* --- what asks nothing ---------------------------------------------------- */

static struct str
name_of(struct arena *arena, const struct tag *tag)
{
	return badge_name(arena, &(struct badge){ .tag = *tag });
}

void
keys_mute(struct buf *hashes, const struct tag *tag)
{
	fixed_add_name(hashes, FIXED_MUTE, name_of(hashes->arena, tag));
}

bool
keys_is_mute(struct arena *arena, struct str hashes, const struct tag *tag)
{
	return hashes.len &&
	       fixed_has_name(arena, hashes, FIXED_MUTE, name_of(arena, tag));
}

/* --- what asks ------------------------------------------------------------ */

/* The tag comes before the title, but for one that a program has made up. */
static struct slot *
read_keys(const struct finder *finder, xmlNode *sdt)
{
	struct arena *arena = finder->arena;
	struct str tag = sdt_value(sdt, "tag");
	struct str title = sdt_value(sdt, "alias");
	struct slot *first = tag.len ? read_key(finder, sdt, tag) : NULL;
	struct slot *second = title.len ? read_key(finder, sdt, title) : NULL;
	struct badge badge;

	/* What is left where LibreOffice has dropped the tag. */
	if (!tag.len && badge_read(arena, sdt, &badge))
		first = read_key(finder, sdt, badge.tag.at);

	if (!first || !second)
		return first ? first : second;
	if (first->tag.depth && keys_is_made_up(first->tag.path[0])) {
		struct slot *swapped = first;

		first = second;
		second = swapped;
	}
	first->alias = second;
	return first;
}

/* One of a report that its template asks by has a badge. */
struct slot *
keys_read(struct arena *arena, struct tree *tree, const struct source *source,
	  xmlNode *sdt)
{
	struct finder finder = { arena, tree, source };
	struct slot *slot = read_keys(&finder, sdt);
	struct badge badge;

	if (slot && !badge_read(arena, sdt, &badge) &&
	    keys_is_mute(arena, tree->frame, &slot->tag))
		return NULL;
	return slot;
}
