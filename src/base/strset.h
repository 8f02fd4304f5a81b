/* strset.h - strings, each once, by number. */
#ifndef BASE_STRSET_H
#define BASE_STRSET_H

#include "base/arena.h"

/* LIST in the order in which they were added; SEATS, a hash table of NSEATS,
 * holds 1 + the index into it, or 0.  Set ARENA, leave the rest zero.  The
 * strings must live as long. */
struct strset {
	struct arena *arena;
	struct str *list;
	size_t count, cap;
	size_t *seats;
	size_t nseats;
};

/* The index of TEXT, the same for the same. */
size_t strset_add(struct strset *, struct str text);

/* Whether TEXT is one of them. */
bool strset_has(const struct strset *, struct str text);

#endif
