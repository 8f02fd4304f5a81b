/* restarts.c - a list, and a flag for each id. */
#include "docx/program/restarts.h"

void
restarts_add(struct restarts *restarts, size_t index, size_t id)
{
	while (restarts->nseen <= id - restarts->first)
		*arena_push(restarts->arena, restarts->seen, restarts->nseen,
			    restarts->seen_cap) = false;
	if (restarts->seen[id - restarts->first])
		return;
	restarts->seen[id - restarts->first] = true;
	*arena_push(restarts->arena, restarts->list, restarts->count,
		    restarts->cap) = (struct restart){ index, id };
}
