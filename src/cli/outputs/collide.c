/* collide.c - names that are read or written, sorted. */
#include "cli/outputs/collide.h"

#include <stdlib.h>

void
names_add(struct output_names *names, struct arena *arena,
	  struct output_name name)
{
	name.order = names->count;
	*arena_push(arena, names->list, names->count, names->cap) = name;
}

/* What is read comes before what is written, and that before what is not. */
static int
compare(const void *a, const void *b)
{
	const struct output_name *x = a, *y = b;
	int order = str_compare(x->key, y->key);

	if (order)
		return order;
	if (!x->owner.data != !y->owner.data)
		return x->owner.data ? 1 : -1;
	if (x->is_wrong != y->is_wrong)
		return x->is_wrong ? 1 : -1;
	return x->order < y->order ? -1 : 1;
}

/* FIRST is the first of the same key as the later one LATER. */
static void
fault_name(const struct output_name *first, const struct output_name *later,
	   struct faults *faults)
{
	if (!later->owner.data)
		return;
	if (!first->owner.data)
		fault(faults, MSG_OUTPUT_IS_INPUT, spot_nowhere(), first->path);
	else
		fault(faults, MSG_SAME_OUTPUT, spot_nowhere(), later->path,
		      first->owner, later->owner);
}

/* COUNT names of one key, all of reports that would be made. */
static void
check_right(const struct output_name *group, size_t count, struct twins *twins,
	    struct faults *faults)
{
	bool are_rows = true;

	for (size_t i = 0; i < count; i++)
		are_rows &= group[i].row > 0;
	for (size_t i = 0; are_rows && count > 1 && i < count; i++)
		twins_add(twins, faults->arena, group[i].row,
			  group[i ? 0 : 1].owner);
	for (size_t i = 1; !are_rows && i < count; i++)
		fault_name(&group[0], &group[i], faults);
}

/* COUNT names of one key.  A wrong row is in nobody's way, but would be. */
static void
check_group(const struct output_name *group, size_t count, struct twins *twins,
	    struct faults *faults)
{
	size_t right = 0;

	while (right < count && !group[right].is_wrong)
		right++;
	check_right(group, right, twins, faults);
	for (size_t i = right; i < count; i++)
		if (group[i ? 0 : 1].owner.data)
			twins_add(twins, faults->arena, group[i].row,
				  group[i ? 0 : 1].owner);
}

void
collide_check(struct output_names *names, struct twins *twins,
	      struct faults *faults)
{
	size_t first = 0;

	if (names->count)
		qsort(names->list, names->count, sizeof *names->list, compare);
	for (size_t i = 1; i <= names->count; i++) {
		if (i < names->count &&
		    str_eq(names->list[first].key, names->list[i].key))
			continue;
		if (i - first > 1)
			check_group(&names->list[first], i - first, twins,
				    faults);
		first = i;
	}
	if (twins)
		twins_sort(twins);
}
