/* strset.c - a hash table. */
#include "base/strset.h"

/* FNV-1a. */
static size_t
hash(struct str text)
{
	size_t h = 14695981039346656037u;

	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.data[i]) * 1099511628211u;
	return h;
}

/* Where TEXT is in the table, or would be. */
static size_t *
seat(const struct strset *set, struct str text)
{
	size_t at = hash(text) & (set->nseats - 1);

	while (set->seats[at] && !str_eq(set->list[set->seats[at] - 1], text))
		at = (at + 1) & (set->nseats - 1);
	return &set->seats[at];
}

static void
grow(struct strset *set)
{
	set->nseats = set->nseats ? set->nseats * 2 : 16;
	set->seats = arena_new(set->arena, size_t, set->nseats);
	for (size_t i = 0; i < set->count; i++)
		*seat(set, set->list[i]) = i + 1;
}

size_t
strset_add(struct strset *set, struct str text)
{
	size_t *at;

	if (set->count * 2 >= set->nseats)
		grow(set);
	at = seat(set, text);
	if (*at == 0) {
		*arena_push(set->arena, set->list, set->count, set->cap) = text;
		*at = set->count;
	}
	return *at - 1;
}

bool
strset_has(const struct strset *set, struct str text)
{
	return set->nseats && *seat(set, text) != 0;
}
