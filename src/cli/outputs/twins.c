/* twins.c - numbers, sorted. */
#include "cli/outputs/twins.h"

#include <stdlib.h>

void
twins_add(struct twins *twins, struct arena *arena, size_t number,
	  struct str other)
{
	*arena_push(arena, twins->list, twins->count, twins->cap) =
		(struct twin){ number, other };
}

static int
compare(const void *a, const void *b)
{
	const struct twin *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

void
twins_sort(struct twins *twins)
{
	if (twins->count)
		qsort(twins->list, twins->count, sizeof *twins->list, compare);
}

struct str
twins_find(const struct twins *twins, size_t number)
{
	const struct twin wanted = { .number = number };
	const struct twin *found = NULL;

	if (twins->count)
		found = bsearch(&wanted, twins->list, twins->count,
				sizeof wanted, compare);
	return found ? found->other : (struct str){ NULL, 0 };
}
