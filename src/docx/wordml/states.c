/* states.c - a pair of markers. */
#include "docx/wordml/states.h"

#include "docx/wordml/words.h"

static struct slot *
like(struct arena *arena, const struct slot *slot, enum tag_kind kind,
     xmlDoc *document)
{
	struct slot *made = arena_new(arena, struct slot, 1);

	*made = *slot;
	made->tag.kind = kind;
	made->in_attribute = false;
	made->marker = slot_marker(arena, document, made);
	return made;
}

void
state_pair(struct arena *arena, const struct slot *slot, enum tag_kind kind,
	   xmlDoc *document, struct slot **open, struct slot **closing)
{
	*open = like(arena, slot, kind, document);
	*closing = like(arena, slot, TAG_CLOSE, document);
	(*open)->partner = *closing;
	(*closing)->partner = *open;
}

void
state_wrap(struct arena *arena, const struct slot *slot, enum tag_kind kind,
	   struct siblings range)
{
	struct slot *open, *closing;

	state_pair(arena, slot, kind, range.first->doc, &open, &closing);
	words_put_before(range.first, open->marker);
	words_put_after(range.last, closing->marker);
}
