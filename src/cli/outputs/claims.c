/* claims.c - hashes on the disk, looked at a share at a time. */
#include "cli/outputs/claims.h"

#include <stdlib.h>

#include "base/faults.h"
#include "base/hash.h"

/* A share of the hashes that is sorted in memory; there are at most SHARES,
 * so that reading them again for each takes linear time. */
enum { SHARE = 1 << 14, SHARES = 64 };

/* What is on the tapes. */
struct noted {
	uint64_t hash, path;
};

/* NUMBER is 0 for a file that is read. */
struct claim {
	uint64_t hash;
	size_t number;
};

struct sifter {
	struct arena arena;
	struct claim *list;
	size_t count, cap;
	size_t share, shares;
};

void
claims_start(struct claims *claims, struct arena *arena)
{
	claims->outputs.arena = claims->reads.arena = arena;
}

void
claims_end(struct claims *claims)
{
	tape_end(&claims->outputs);
	tape_end(&claims->reads);
}

uint64_t
claims_hash(struct str key)
{
	uint64_t hash = hash_of(key);

	return hash ? hash : 1;
}

void
claims_output(struct claims *claims, uint64_t hash, uint64_t path,
	      struct faults *faults)
{
	struct noted noted = { hash, path };

	tape_put(&claims->outputs, &noted, sizeof noted, faults);
	claims->noutputs++;
}

void
claims_read(struct claims *claims, uint64_t hash, struct faults *faults)
{
	struct noted noted = { hash, 0 };

	tape_put(&claims->reads, &noted, sizeof noted, faults);
	claims->nreads++;
}

void
claims_rewind(struct claims *claims, struct faults *faults)
{
	tape_rewind(&claims->outputs, faults);
}

uint64_t
claims_next(struct claims *claims)
{
	struct noted noted;

	if (tape_get(&claims->outputs, &noted, sizeof noted) < sizeof noted)
		return 0;
	return noted.path;
}

/* --- what may collide ----------------------------------------------------- */

static void
sift(struct sifter *sifter, struct tape *tape, bool is_read,
     struct faults *faults)
{
	struct noted noted;
	size_t number = 0;

	if (!tape_rewind(tape, faults))
		return;
	while (tape_get(tape, &noted, sizeof noted) == sizeof noted) {
		number++;
		if (noted.hash && noted.hash % sifter->shares == sifter->share)
			*arena_push(&sifter->arena, sifter->list, sifter->count,
				    sifter->cap) =
				(struct claim){ noted.hash,
						is_read ? 0 : number };
	}
}

static int
compare(const void *a, const void *b)
{
	const struct claim *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

static void
suspect(struct suspects *suspects, struct arena *arena, size_t number)
{
	if (!number)
		return;
	if (suspects->count == FAULTS_KEPT)
		suspects->more++;
	else
		*arena_push(arena, suspects->numbers, suspects->count,
			    suspects->cap) = number;
}

static void
find_twins(const struct sifter *sifter, struct suspects *suspects,
	   struct arena *arena)
{
	const struct claim *list = sifter->list;

	for (size_t i = 0; i < sifter->count; i++)
		if ((i > 0 && list[i - 1].hash == list[i].hash) ||
		    (i + 1 < sifter->count && list[i + 1].hash == list[i].hash))
			suspect(suspects, arena, list[i].number);
}

static int
in_order(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

struct suspects
claims_suspects(struct claims *claims, struct faults *faults)
{
	struct arena *arena = faults->arena;
	size_t all = claims->noutputs + claims->nreads;
	struct sifter sifter = { .arena = { NULL, arena->exhausted },
				 .shares = all / SHARE + 1 };
	struct suspects suspects = { .count = 0 };

	if (sifter.shares > SHARES)
		sifter.shares = SHARES;
	for (; sifter.share < sifter.shares; sifter.share++) {
		sifter.count = 0;
		sift(&sifter, &claims->outputs, false, faults);
		sift(&sifter, &claims->reads, true, faults);
		if (sifter.count)
			qsort(sifter.list, sifter.count, sizeof *sifter.list,
			      compare);
		find_twins(&sifter, &suspects, arena);
	}
	if (suspects.count)
		qsort(suspects.numbers, suspects.count,
		      sizeof *suspects.numbers, in_order);
	arena_free(&sifter.arena);
	return suspects;
}
