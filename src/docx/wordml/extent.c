/* extent.c - from paragraph to paragraph, to the next fixed one. */
#include "docx/wordml/extent.h"

#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* FOUND has what is sure, PENDING what is not yet. */
struct seeker {
	struct arena *arena;
	const struct badge *badge;
	struct str hashes;
	struct extent found, pending;
};

xmlNode *
extent_control(xmlNode *block)
{
	for (xmlNode *node = block; node;
	     node = xml_walk(node, block, seen_not(node)))
		if (badge_is_control(node) || xml_is(node, SPACE_W, "ffData"))
			return node;
	return NULL;
}

/* The next block after NODE, out of the controls that end with it; NULL at the
 * end of what holds them. */
static xmlNode *
next_block(const xmlNode *node)
{
	static const char *const blocks[] = { "p", "tbl", "sdt", "sectPr" };
	xmlNode *next = xml_next(node);

	while (next && !words_is_any(next, blocks, 4))
		next = xml_next(next);
	if (next || !xml_is(node->parent, SPACE_W, "sdtContent") ||
	    sdt_level(node->parent->parent) != SDT_BLOCKS)
		return next;
	return next_block(node->parent->parent);
}

/* --- deciding ------------------------------------------------------------- */

static void
add(const struct seeker *seeker, struct extent *extent, xmlNode *paragraph,
    xmlNode *part)
{
	*arena_push(seeker->arena, extent->list, extent->count, extent->cap) =
		(struct extent_piece){ paragraph, part };
}

static void
take_pending(struct seeker *seeker)
{
	for (size_t i = 0; i < seeker->pending.count; i++)
		add(seeker, &seeker->found, seeker->pending.list[i].paragraph,
		    NULL);
	seeker->pending.count = 0;
}

static bool
is_known(const struct seeker *seeker, enum fixed_what what)
{
	return fixed_has_name(seeker->arena, seeker->hashes, what,
			      badge_name(seeker->arena, seeker->badge));
}

/* The control STOP comes next, or NULL where none does. */
static void
end(struct seeker *seeker, const xmlNode *stop)
{
	struct badge next;
	bool is_item = stop && seeker->badge->is_item &&
		       badge_read(seeker->arena, stop, &next) &&
		       badge_is_of(&next, seeker->badge);

	if (is_item || !is_known(seeker, FIXED_NEXT))
		take_pending(seeker);
	else
		for (size_t i = seeker->pending.count; i-- > 0;)
			seeker->found.loose = seeker->pending.list[i].paragraph;
}

/* --- seeking -------------------------------------------------------------- */

/* Whether the value may go on after PARAGRAPH, which has no control: that is
 * not the template's. */
static bool
take_plain(struct seeker *seeker, xmlNode *paragraph, bool has_more)
{
	struct fixed_text read = { .choices = 0 };

	fixed_read(seeker->arena, paragraph, &read);
	if (fixed_is_blank(read.text))
		return true;
	if (has_more &&
	    fixed_has(seeker->hashes, fixed_plain(seeker->arena, read.text))) {
		take_pending(seeker);
		return false;
	}
	add(seeker, &seeker->pending, paragraph, NULL);
	return true;
}

/* Whether the value goes on in or after BLOCK. */
static bool
take(struct seeker *seeker, xmlNode *block, bool has_more)
{
	xmlNode *control = extent_control(block);
	struct badge found;

	if (xml_is(block, SPACE_W, "p") && !control)
		return take_plain(seeker, block, has_more);
	if (xml_is(block, SPACE_W, "p") && badge_is_on(control) &&
	    badge_read(seeker->arena, control, &found) && found.goes_on &&
	    badge_is_of(&found, seeker->badge)) {
		take_pending(seeker);
		add(seeker, &seeker->found, block, control);
		return true;
	}
	if (has_more)
		end(seeker, control);
	seeker->pending.count = 0;
	return false;
}

struct extent
extent_of(struct arena *arena, xmlNode *sdt, const struct badge *badge,
	  struct str hashes)
{
	struct seeker seeker = { .arena = arena,
				 .badge = badge,
				 .hashes = hashes };
	bool has_more = hashes.len && is_known(&seeker, FIXED_LINES);
	xmlNode *block =
		sdt_level(sdt) == SDT_RUNS ? words_around(sdt, "p") : sdt;

	if (!block || (!has_more && !badge->starts && !badge->goes_on))
		return seeker.found;
	while ((block = next_block(block)))
		if (!take(&seeker, block, has_more))
			return seeker.found;
	if (has_more)
		end(&seeker, NULL);
	return seeker.found;
}
