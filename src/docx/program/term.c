/* term.c - terms as trees. */
#include "docx/program/term.h"

struct term *
term_new(struct arena *arena, enum term_kind kind, struct str text)
{
	struct term *term = arena_new(arena, struct term, 1);

	term->kind = kind;
	term->text = text;
	term->depth = 1;
	return term;
}

struct term *
term_add(struct arena *arena, struct term *term, const struct term *part)
{
	if (!term || !part || part->depth == TERM_DEPTH)
		return NULL;
	*arena_push(arena, term->parts, term->nparts, term->cap) = part;
	if (term->depth <= part->depth)
		term->depth = part->depth + 1;
	return term;
}
