/* blocks_pair.c - which tag closes which. */
#include "base/text.h"
#include "docx/blocks/blocks.h"
#include "docx/wordml/words.h"

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

/* Close a block; returns the one that is open then. */
static struct slot *
close_block(const struct tree *tree, struct slot *open, struct slot *closing,
	    struct faults *faults)
{
	struct slot *opening = find_open(open, closing);
	bool is_named = opening != NULL;

	if (!opening && was_crossed(tree, closing, faults))
		return open;
	if (!opening)
		opening = find_near(open, closing);
	if (!opening) {
		fault(faults, MSG_BLOCK_UNOPENED, slot_spot(closing),
		      closing->tag.at);
		return open;
	}
	if (!is_named)
		fault(faults, MSG_BLOCK_UNOPENED_NEAR, slot_spot(closing),
		      closing->tag.at, opening->tag.at);
	else if (opening != open)
		fault(faults, MSG_BLOCK_CROSSED, slot_spot(closing),
		      closing->tag.at, open->tag.at,
		      open->excerpt->source.text);
	/* Those in between were never closed, and that has been said. */
	for (; open != opening; open = open->block)
		open->partner = open;
	opening->partner = closing;
	closing->partner = opening;
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
		fault(faults, MSG_BLOCK_UNCLOSED, slot_spot(open), open->tag.at,
		      open->tag.kind == TAG_UNLESS ? STR("^") : STR("#"));
		end_in_table(tree, open);
	}
}
