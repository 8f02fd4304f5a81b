/* phrase.c - cutting a text at its tags. */
#include "form/tags/phrase.h"

#include "base/text.h"
#include "form/tags/tag_lost.h"

static void
add_piece(struct arena *arena, const struct source *source,
	  struct phrase *phrase, struct str before, struct str inside,
	  struct faults *faults)
{
	struct piece *piece =
		arena_push(arena, phrase->pieces, phrase->count, phrase->cap);
	struct spot spot = { source, inside };
	struct tag_around none = { NULL, NULL };

	piece->text = text_nfc(arena, before);
	piece->has_tag = tag_read_typed(arena, source, inside, none,
					&piece->tag, faults);
	if (piece->has_tag && piece->tag.kind != TAG_VALUE) {
		fault(faults, MSG_PHRASE_BLOCK, spot, inside);
		piece->has_tag = false;
	}
}

static void
add_text(struct arena *arena, struct phrase *phrase, struct str text)
{
	arena_push(arena, phrase->pieces, phrase->count, phrase->cap)->text =
		text_nfc(arena, text);
}

static void
add_line(struct arena *arena, struct phrase *phrase, struct str line,
	 struct faults *faults)
{
	const struct source *source = phrase->source;
	struct str rest = line, before, inside;
	bool is_open = false;

	while (tag_next(&rest, &before, &inside, &is_open)) {
		if (is_open) {
			tag_refuse_open(source, inside, rest, faults);
			continue;
		}
		add_piece(arena, source, phrase, before, inside, faults);
	}
	add_text(arena, phrase, before);
}

struct phrase *
phrase_read(struct arena *arena, const struct source *source, struct str text,
	    struct faults *faults)
{
	struct phrase *phrase = arena_new(arena, struct phrase, 1);

	phrase->source = source;
	add_line(arena, phrase, text, faults);
	return phrase;
}

void
phrase_continue(struct arena *arena, struct phrase *phrase, struct str line,
		struct faults *faults)
{
	add_text(arena, phrase, STR(" "));
	add_line(arena, phrase, line, faults);
}
