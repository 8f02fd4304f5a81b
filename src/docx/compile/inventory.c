/* inventory.c - slots in the order of the document. */
#include "docx/compile/inventory.h"

#include "base/buf.h"
#include "docx/program/slot.h"
#include "docx/wordml/context.h"

/* Closing tags and notes take no answer, terms those of their operands; a
 * section that is there once more is nobody's tag. */
static bool
is_listed(const struct slot *slot)
{
	return slot->tag.kind != TAG_CLOSE && slot->tag.kind != TAG_NOTE &&
	       slot->tag.kind != TAG_ANSWERED && !slot->term;
}

static struct str
kind_of(const struct slot *slot)
{
	static const struct str controls[] = {
		[CONTROL_BOX] = STR_INIT("check-box"),
		[CONTROL_FORM_BOX] = STR_INIT("form-field"),
		[CONTROL_FORM_LIST] = STR_INIT("form-field"),
		[CONTROL_FORM_TEXT] = STR_INIT("form-field"),
	};

	if (slot->is_merge &&
	    (slot->tag.kind == TAG_VALUE || slot->tag.kind == TAG_OPERAND))
		return STR("merge-field");
	if (slot->is_alt && slot->tag.kind == TAG_VALUE)
		return STR("picture");
	if (slot->control == CONTROL_NONE) {
		if (slot->tag.kind == TAG_VALUE)
			return STR("tag");
		return slot->tag.kind == TAG_BLOCK ? STR("block")
						   : STR("unless");
	}
	if (slot->control < sizeof controls / sizeof *controls &&
	    controls[slot->control].len)
		return controls[slot->control];
	return STR("control");
}

static void
put_filters(struct buf *text, const struct tag *tag)
{
	for (size_t i = 0; i < tag->nfilters; i++) {
		buf_put(text, STR(" | "));
		buf_put(text, filter_name(tag->filters[i].kind));
		if (tag->filters[i].kind != FILTER_OR)
			continue;
		buf_put(text, STR(" \""));
		buf_put(text, tag->filters[i].text);
		buf_char(text, '"');
	}
}

static void
put_path(struct buf *text, const struct tag *tag)
{
	for (size_t i = 0; i < tag->depth; i++) {
		if (i)
			buf_char(text, '.');
		buf_put(text, tag->path[i]);
	}
	if (tag->depth == 0)
		buf_char(text, '.');
}

static struct str
typed(struct arena *arena, const struct slot *slot)
{
	struct buf text = { .arena = arena };

	if (slot->control != CONTROL_NONE) {
		put_path(&text, &slot->tag);
		return buf_str(&text);
	}
	if (slot->is_merge &&
	    (slot->tag.kind == TAG_VALUE || slot->tag.kind == TAG_OPERAND))
		return slot->excerpt->source.text;
	buf_put(&text, STR("{{"));
	if (slot->tag.kind == TAG_BLOCK)
		buf_char(&text, '#');
	if (slot->tag.kind == TAG_UNLESS)
		buf_char(&text, '^');
	put_path(&text, &slot->tag);
	put_filters(&text, &slot->tag);
	buf_put(&text, STR("}}"));
	return buf_str(&text);
}

/* Whether SLOT stands in an mc:Fallback and its mc:Choice has it, too, which is
 * listed then: people see one text box. */
static bool
is_twin(const struct inventory *inventory, const struct slot *slot,
	struct str tag)
{
	for (size_t i = inventory->count; i-- > 0;) {
		const struct excerpt *other = inventory->list[i].slot->excerpt;

		if (!slot->excerpt->is_fallback ||
		    other->alternate != slot->excerpt->alternate)
			return false;
		if (!other->is_fallback && str_eq(inventory->list[i].tag, tag))
			return true;
	}
	return false;
}

void
inventory_begin(struct arena *arena, struct inventory *inventory,
		const struct tree *tree)
{
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];
		struct str tag = typed(arena, slot);
		struct listed *listed;

		if (!is_listed(slot) || is_twin(inventory, slot, tag))
			continue;
		listed = arena_push(arena, inventory->list, inventory->count,
				    inventory->cap);
		listed->slot = slot;
		slot->listed = inventory->count;
		listed->tag = tag;
		listed->kind = kind_of(slot);
		listed->tag_kind = slot->tag.kind;
		listed->path = slot->tag.path;
		listed->depth = slot->tag.depth;
		listed->filters = slot->tag.filters;
		listed->nfilters = slot->tag.nfilters;
		listed->place = &slot->excerpt->place;
		listed->text = slot->excerpt->source.text;
		listed->is_rows = context_is_rows(slot);
		listed->label = context_label(arena, slot);
		listed->after = context_after(arena, slot);
	}
}

/* The number of the innermost block around SLOT that is listed, 0 for none. */
static size_t
listed_around(const struct slot *slot)
{
	const struct slot *block = slot->block;

	while (block && !block->listed)
		block = block->block;
	return block ? block->listed : 0;
}

void
inventory_end(struct inventory *inventory)
{
	for (size_t i = 0; i < inventory->count; i++) {
		struct listed *listed = &inventory->list[i];
		const struct slot *slot = listed->slot;

		listed->field = slot->ref.field;
		listed->choice = slot->ref.choice;
		listed->other = slot->ref.other;
		listed->sole = slot->ref.sole;
		listed->block = listed_around(slot);
	}
}
