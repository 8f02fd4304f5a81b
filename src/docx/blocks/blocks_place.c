/* blocks_place.c - deciding, moving. */
#include "docx/blocks/blocks.h"
#include "docx/blocks/lift.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- deciding ------------------------------------------------------------- */

static xmlNode *
paragraph_of(const struct slot *slot)
{
	return words_around(slot->marker, "p");
}

/* Whether PARAGRAPH holds block tags and nothing else that is seen, but for the
 * break of a section (17.6.18) where HAS_BREAK. */
static bool
is_only_tags(const xmlNode *paragraph, bool has_break)
{
	const xmlNode *node = paragraph;

	while ((node = xml_walk(node, paragraph, false))) {
		const struct slot *slot = slot_of(node);

		if (has_break && xml_is(node, SPACE_W, "sectPr"))
			continue;
		if (words_is_visible(node) ||
		    (slot && slot->tag.kind == TAG_VALUE))
			return false;
	}
	return true;
}

/* Whether the break of a section is all that keeps the paragraph of SLOT, a tag
 * of a block, from going. */
static bool
is_at_break(const struct slot *slot)
{
	const xmlNode *paragraph = paragraph_of(slot);

	return paragraph && !is_only_tags(paragraph, false) &&
	       is_only_tags(paragraph, true);
}

/* The innermost rows around A and B that are one row or of one table. */
static bool
find_rows(const xmlNode *a, const xmlNode *b, xmlNode **first, xmlNode **last)
{
	for (*first = words_around(a, "tr"); *first;
	     *first = words_around(*first, "tr"))
		for (*last = words_around(b, "tr"); *last;
		     *last = words_around(*last, "tr"))
			if ((*first)->parent == (*last)->parent)
				return true;
	return false;
}

/* --- moving --------------------------------------------------------------- */

/* A closing marker goes behind those of the blocks within its own. */
static void
move_after(xmlNode *target, xmlNode *marker)
{
	xmlUnlinkNode(marker);
	while (target->next && slot_of(target->next) &&
	       slot_of(target->next)->tag.kind == TAG_CLOSE)
		target = target->next;
	words_put_after(target, marker);
}

static void
move_before(xmlNode *target, xmlNode *marker)
{
	xmlUnlinkNode(marker);
	words_put_before(target, marker);
}

enum scope { SCOPE_NONE, SCOPE_RUNS, SCOPE_BLOCKS, SCOPE_ROWS };

struct span {
	enum scope scope;
	xmlNode *first, *last;
};

static struct span
decide(const struct slot *open)
{
	const struct slot *closing = open->partner;
	struct span span = { SCOPE_NONE, paragraph_of(open),
			     paragraph_of(closing) };

	if (!open->excerpt->tree->is_story || span.first == span.last) {
		if (open->marker->parent == closing->marker->parent)
			span.scope = SCOPE_RUNS;
		return span;
	}
	if (span.first->parent == span.last->parent &&
	    is_only_tags(span.first, false) && is_only_tags(span.last, false)) {
		span.scope = SCOPE_BLOCKS;
		return span;
	}
	if (find_rows(open->marker, closing->marker, &span.first, &span.last))
		span.scope = SCOPE_ROWS;
	return span;
}

static void
move(const struct slot *slot, const struct span *span)
{
	bool opens = slot_opens(slot);

	switch (span->scope) {
	case SCOPE_NONE:
	case SCOPE_RUNS:
		break;
	case SCOPE_BLOCKS:
		move_before(opens ? span->first : span->last, slot->marker);
		break;
	case SCOPE_ROWS:
		if (opens)
			move_before(span->first, slot->marker);
		else
			move_after(span->last, slot->marker);
		break;
	}
}

/* The ends of bookmarks and comments may stand between paragraphs as well. */
static void
drop_paragraph(xmlNode *paragraph)
{
	xmlNode *next;

	for (xmlNode *node = paragraph->children; node; node = next) {
		next = node->next;
		if (runs_is_mark(node))
			move_before(paragraph, node);
	}
	words_drop(paragraph);
}

/* --- all of them ---------------------------------------------------------- */

/* Whether PARAGRAPH, whose tag has gone to the row, is left with nothing, and
 * its cell ends in a paragraph without it. */
static bool
is_spare(const xmlNode *paragraph)
{
	bool ends_well = false;

	for (const xmlNode *node = xml_first(paragraph->parent); node;
	     node = xml_next(node))
		if (node != paragraph &&
		    words_is_any(node, (const char *[]){ "p", "tbl", "sdt" },
				 3))
			ends_well = xml_is(node, SPACE_W, "p");
	for (const xmlNode *node = paragraph; node;
	     node = xml_walk(node, paragraph, false))
		if (slot_of(node) || words_is_visible(node))
			return false;
	return ends_well;
}

struct placing {
	struct arena *arena;
	struct tree *tree;
	struct faults *faults;
	struct span *spans; /* of the opening tag with the same index */
};

/* What keeps the tags of the block that OPEN begins from telling what it
 * covers: a table around one of them, or what stands beside them. */
static enum message
reason(const struct slot *open)
{
	const xmlNode *first = paragraph_of(open);
	const xmlNode *last = paragraph_of(open->partner);

	if (!open->excerpt->tree->is_story || !first || !last || first == last)
		return MSG_BLOCK_SCOPE;
	if (first->parent == last->parent)
		return MSG_BLOCK_BESIDE;
	if (open->excerpt->place.in_box || open->partner->excerpt->place.in_box)
		return MSG_BLOCK_SCOPE;
	if (words_around(first, "tr"))
		return MSG_BLOCK_LEAVES;
	return words_around(last, "tr") ? MSG_BLOCK_ENTERS : MSG_BLOCK_SCOPE;
}

static void
refuse_scope(const struct placing *placing, const struct slot *open)
{
	const struct slot *closing = open->partner;
	enum message message = reason(open);
	const struct slot *in_table =
		message == MSG_BLOCK_ENTERS ? closing : open;

	fault(placing->faults, message, slot_spot(open), open->tag.at,
	      open->excerpt->source.text, closing->excerpt->source.text,
	      arena_number(placing->arena, in_table->excerpt->place.row),
	      open->tag.kind == TAG_UNLESS ? STR("^") : STR("#"));
	fault_other(placing->faults, slot_spot(closing));
}

/* Nobody sees the break of a section in Word unless it shows its marks, so it
 * is named. */
static void
fault_scope(const struct placing *placing, const struct slot *slot)
{
	struct str opens = slot->excerpt->source.text;
	struct str closes = slot->partner->excerpt->source.text;

	if (is_at_break(slot))
		fault(placing->faults, MSG_BLOCK_SECTION, slot_spot(slot),
		      slot->tag.at, opens);
	else if (is_at_break(slot->partner))
		fault(placing->faults, MSG_BLOCK_SECTION,
		      slot_spot(slot->partner), slot->tag.at, closes);
	else
		refuse_scope(placing, slot);
}

static void
decide_all(const struct placing *placing)
{
	size_t id = 0;

	for (size_t i = 0; i < placing->tree->slots.count; i++) {
		const struct slot *slot = placing->tree->slots.list[i];

		if (!slot_opens(slot) || !slot->partner ||
		    slot->partner == slot)
			continue;
		if (placing->tree->is_story &&
		    paragraph_of(slot) == paragraph_of(slot->partner))
			lift_pair(placing->arena, slot, &id);
		placing->spans[i] = decide(slot);
		if (placing->spans[i].scope == SCOPE_NONE)
			fault_scope(placing, slot);
	}
}

void
blocks_place(struct arena *arena, struct tree *tree, struct faults *faults)
{
	struct slots *slots = &tree->slots;
	struct placing placing = {
		arena, tree, faults, arena_new(arena, struct span, slots->count)
	};
	xmlNode **emptied = arena_new(arena, xmlNode *, slots->count);
	size_t nemptied = 0;

	decide_all(&placing);
	if (faults->errors)
		return;
	for (size_t i = 0; i < slots->count; i++) {
		struct slot *slot = slots->list[i];
		const struct span *span = &placing.spans[i];
		xmlNode *paragraph = paragraph_of(slot);

		if (slot->tag.kind == TAG_VALUE || !slot->partner ||
		    slot->partner == slot)
			continue;
		if (slot->tag.kind == TAG_CLOSE)
			span = &placing.spans[slot->partner->index];
		move(slot, span);
		if (span->scope == SCOPE_ROWS ? !is_spare(paragraph)
					      : span->scope != SCOPE_BLOCKS)
			continue;
		slot->excerpt->story = NULL;
		if (!nemptied || emptied[nemptied - 1] != paragraph)
			emptied[nemptied++] = paragraph;
	}
	while (nemptied-- > 0)
		drop_paragraph(emptied[nemptied]);
}
