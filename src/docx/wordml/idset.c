/* idset.c - a sorted list. */
#include "docx/wordml/idset.h"

#include <stdlib.h>

#include "opc/package.h"

void
idset_add(struct idset *set, struct str value, const xmlNode *node)
{
	struct id *id = arena_push(set->arena, set->list, set->count, set->cap);

	*id = (struct id){ value, node, set->count };
}

static int
compare_order(const struct id *x, const struct id *y, int by_value)
{
	if (by_value)
		return by_value;
	return (x->order > y->order) - (x->order < y->order);
}

static int
compare(const void *a, const void *b)
{
	const struct id *x = a, *y = b;

	return compare_order(x, y, str_compare(x->value, y->value));
}

static int
compare_folded(const void *a, const void *b)
{
	const struct id *x = a, *y = b;

	return compare_order(x, y, part_name_compare(x->value, y->value));
}

void
idset_sort(struct idset *set)
{
	if (set->count)
		qsort(set->list, set->count, sizeof *set->list,
		      set->fold ? compare_folded : compare);
}

static int
order(const struct idset *set, struct str a, struct str b)
{
	return set->fold ? part_name_compare(a, b) : str_compare(a, b);
}

bool
idset_has(const struct idset *set, struct str value)
{
	size_t low = 0, high = set->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (order(set, set->list[middle].value, value) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < set->count && order(set, set->list[low].value, value) == 0;
}

bool
idset_repeats(const struct idset *set, size_t i)
{
	return i > 0 &&
	       order(set, set->list[i - 1].value, set->list[i].value) == 0;
}
