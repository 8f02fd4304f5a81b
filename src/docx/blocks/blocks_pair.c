/* blocks_pair.c - which tag closes which. */
#include "base/text.h"
#include "docx/blocks/blocks.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Faults of which the reasons are looked for; nobody is shown more. */
enum { LOOKED = 100 };

static bool
same_path(const struct tag *a, const struct tag *b)
{
	if (a->depth != b->depth)
		return false;
	for (size_t i = 0; i < a->depth; i++)
		if (!str_eq(a->path[i], b->path[i]))
			return false;
	return true;
}

static bool
ends(const struct tag *closing, const struct tag *open)
{
	return same_path(open, closing) ||
	       (open->word.len && closing->depth == 1 &&
		str_eq(closing->path[0], open->word));
}

/* The open block around OPEN, or OPEN itself, that CLOSING closes. */
static struct slot *
find_open(struct slot *open, const struct slot *closing)
{
	while (open && !ends(&closing->tag, &open->tag))
		open = open->block;
	return open;
}

static bool
is_near(const struct tag *a, const struct tag *b)
{
	size_t far = 3;

	if (a->depth == 1 && b->depth == 1)
		far = text_distance(a->path[0], b->path[0], 2);
	return far <= 2 && far < a->path[0].len;
}

/* The innermost open block that CLOSING was meant for, if a letter or two are
 * wrong. */
static struct slot *
find_near(struct slot *open, const struct slot *closing)
{
	while (open && !is_near(&open->tag, &closing->tag))
		open = open->block;
	return open;
}

/* Whether CLOSING is of a block that another one's end has cut off, which has
 * been said. */
static bool
was_crossed(const struct tree *tree, const struct slot *closing,
	    const struct faults *faults)
{
	if (faults->errors >= FAULTS_KEPT)
		return false;
	for (size_t i = 0; i < closing->index; i++)
		if (tree->slots.list[i]->partner == tree->slots.list[i] &&
		    same_path(&tree->slots.list[i]->tag, &closing->tag))
			return true;
	return false;
}

static struct str
sign_of(const struct slot *open)
{
	return open->tag.kind == TAG_UNLESS ? STR("^") : STR("#");
}

/* Whether a tag after CLOSING closes OPEN, as far as that is looked for. */
static bool
closes_later(const struct tree *tree, const struct slot *open,
	     const struct slot *closing, const struct faults *faults)
{
	size_t depth = 0;

	for (size_t i = closing->index + 1;
	     i < tree->slots.count && faults->errors < LOOKED; i++) {
		const struct slot *slot = tree->slots.list[i];

		if (slot_opens(slot) && same_path(&slot->tag, &open->tag))
			depth++;
		else if (slot->tag.kind == TAG_CLOSE &&
			 ends(&slot->tag, &open->tag) && depth-- == 0)
			return true;
	}
	return faults->errors >= LOOKED;
}

/* The open block that CLOSING closes, if only its key is another; a fault about
 * that, or that there is none. */
static struct slot *
find_meant(const struct tree *tree, struct slot *open,
	   const struct slot *closing, struct faults *faults)
{
	struct slot *opening = find_near(open, closing);

	if (opening) {
		fault(faults, MSG_BLOCK_UNOPENED_NEAR, slot_spot(closing),
		      closing->tag.at, opening->tag.at);
		return opening;
	}
	if (open && !closes_later(tree, open, closing, faults)) {
		fault(faults, MSG_BLOCK_DIFFERENT, slot_spot(closing),
		      closing->tag.at, open->tag.at, sign_of(open));
		return open;
	}
	fault(faults, MSG_BLOCK_UNOPENED, slot_spot(closing), closing->tag.at);
	return NULL;
}

/* Blocks from OPEN outwards are open where CLOSING ends OPENING. */
static void
refuse_inner(const struct tree *tree, const struct slot *open,
	     const struct slot *opening, const struct slot *closing,
	     struct faults *faults)
{
	const struct slot *crossed = NULL;

	for (; open != opening; open = open->block)
		if (!closes_later(tree, open, closing, faults))
			fault(faults, MSG_BLOCK_UNCLOSED_IN, slot_spot(open),
			      open->tag.at, sign_of(open), closing->tag.at);
		else if (!crossed)
			crossed = open;
	if (crossed)
		fault(faults, MSG_BLOCK_CROSSED, slot_spot(closing),
		      closing->tag.at, crossed->tag.at,
		      crossed->excerpt->source.text);
}

/* Whether nothing is seen from NODE on up to END, which is behind it. */
static bool
is_blank(const xmlNode *node, const xmlNode *end)
{
	while (node && node != end) {
		if (words_is_visible(node))
			return false;
		node = xml_walk(node, xmlDocGetRootElement(node->doc), false);
	}
	return true;
}

/* Whether the tags of the block that OPEN begins have nothing between them:
 * those of one paragraph, or of two that follow each other and have nothing
 * else.  Of a command of another program enough is said. */
static bool
is_empty(const struct slot *open)
{
	const xmlNode *closing = open->partner->marker;
	const xmlNode *first = words_around(open->marker, "p");
	const xmlNode *last = words_around(closing, "p");

	if (open->in_attribute || open->tag.word.len || !first || !last ||
	    open->partner->index != open->index + 1)
		return false;
	if (first == last)
		return is_blank(open->marker, closing);
	return xml_next(first) == last &&
	       is_blank(first,
			xml_walk(last, xmlDocGetRootElement(first->doc), true));
}

/* Close a block; returns the one that is open then. */
static struct slot *
close_block(const struct tree *tree, struct slot *open, struct slot *closing,
	    struct faults *faults)
{
	struct slot *opening = find_open(open, closing);

	if (!opening && was_crossed(tree, closing, faults))
		return open;
	if (opening)
		refuse_inner(tree, open, opening, closing, faults);
	else
		opening = find_meant(tree, open, closing, faults);
	if (!opening)
		return open;
	/* Those in between were never closed, and that has been said. */
	for (; open != opening; open = open->block)
		open->partner = open;
	opening->partner = closing;
	closing->partner = opening;
	if (is_empty(opening))
		fault(faults, MSG_BLOCK_EMPTY, slot_spot(opening),
		      opening->tag.at, sign_of(opening));
	return opening->block;
}

/* OPEN is not closed.  If it opens in a table, what is outside of that is not
 * in it. */
static void
end_in_table(const struct tree *tree, struct slot *open)
{
	const xmlNode *table = words_around(open->marker, "tbl");

	for (size_t i = open->index + 1; table && i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];
		const xmlNode *around = words_around(slot->marker, "tbl");

		while (around && around != table)
			around = words_around(around, "tbl");
		if (!around && slot->block == open)
			slot->block = open->block;
	}
}

void
blocks_pair(struct tree *tree, struct faults *faults)
{
	struct slot *open = NULL;

	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];

		if (slot->tag.kind == TAG_CLOSE) {
			open = close_block(tree, open, slot, faults);
			continue;
		}
		slot->block = open;
		if (!slot_opens(slot))
			continue;
		slot->level = open ? open->level + 1 : 0;
		if (slot->level == BLOCKS_DEPTH) {
			fault(faults, MSG_BLOCK_DEEP, slot_spot(slot),
			      slot->tag.at,
			      arena_number(faults->arena, BLOCKS_DEPTH));
			return;
		}
		open = slot;
	}
	for (; open; open = open->block) {
		if (open->partner)
			continue;
		fault(faults,
		      words_around(open->marker, "tr") ? MSG_BLOCK_UNCLOSED_ROW
						       : MSG_BLOCK_UNCLOSED,
		      slot_spot(open), open->tag.at, sign_of(open));
		end_in_table(tree, open);
	}
}
