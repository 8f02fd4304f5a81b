/* restarts.h - the lists of one report that begin anew. */
#ifndef DOCX_RESTARTS_H
#define DOCX_RESTARTS_H

#include "base/arena.h"

/* One w:num to be written: like that of INDEX, with an ID of its own. */
struct restart {
	size_t index, id;
};

/* SEEN holds, from FIRST on, which ids are in LIST.  NEXT is the first id of
 * the program that is run next.  Set ARENA, leave the rest zero. */
struct restarts {
	struct arena *arena;
	struct restart *list;
	size_t count, cap;
	bool *seen;
	size_t nseen, seen_cap;
	size_t first, next;
};

/* ID, a list like that of INDEX, is used; more than once is as good. */
void restarts_add(struct restarts *, size_t index, size_t id);

#endif
