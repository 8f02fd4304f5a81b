/* collide.c - all paths that are read or written, sorted. */
#include "cli/collide.h"

#include <stdlib.h>

#include "base/files.h"
#include "base/text.h"

/* JOB is the one that writes PATH, NULL where it is only read. */
struct claim {
	struct str key;
	struct str path;
	struct job *job;
	size_t order;
};

struct claims {
	struct arena *arena;
	struct claim *list;
	size_t count, cap;
};

/* Links are followed, as files_write does. */
static struct str
key_of(struct arena *arena, struct str path)
{
	return text_casefold(arena, files_real(arena, path));
}

static void
claim(struct claims *claims, struct str key, struct str path, struct job *job)
{
	size_t order = claims->count;

	*arena_push(claims->arena, claims->list, claims->count, claims->cap) =
		(struct claim){ key, path, job, order };
}

static void
claim_read(struct claims *claims, const char *path)
{
	struct str name = str_of(path);

	if (path && !str_eq(name, STR("-")))
		claim(claims, key_of(claims->arena, name), name, NULL);
}

static void
claim_output(struct claims *claims, struct job *job)
{
	if (job->output.len == 0 || str_eq(job->output, STR("-")) ||
	    files_kind(job->output.data) == FILE_SPECIAL)
		return;
	job->key = key_of(claims->arena, job->output);
	claim(claims, job->key, job->output, job);
}

/* What is read comes before what is written. */
static int
compare(const void *a, const void *b)
{
	const struct claim *x = a, *y = b;
	int order = str_compare(x->key, y->key);

	if (order)
		return order;
	if (!x->job != !y->job)
		return x->job ? 1 : -1;
	return x->order < y->order ? -1 : 1;
}

/* FIRST is the first claim of the same key as the later one LATER. */
static void
fault_claim(const struct claim *first, const struct claim *later,
	    struct faults *faults)
{
	if (!later->job)
		return;
	if (!first->job)
		fault(faults, MSG_OUTPUT_IS_INPUT, spot_nowhere(), first->path);
	else
		fault(faults, MSG_SAME_OUTPUT, spot_nowhere(), later->path,
		      first->job->input.source.name,
		      later->job->input.source.name);
}

static void
find_clashes(const struct claims *claims, struct faults *faults)
{
	size_t first = 0;

	for (size_t i = 1; i < claims->count; i++) {
		if (str_eq(claims->list[first].key, claims->list[i].key))
			fault_claim(&claims->list[first], &claims->list[i],
				    faults);
		else
			first = i;
	}
}

void
collide_check(struct arena *arena, struct jobs *jobs, const char *const *reads,
	      size_t count, struct faults *faults)
{
	struct claims claims = { .arena = arena };

	for (size_t i = 0; i < count; i++)
		claim_read(&claims, reads[i]);
	for (size_t i = 0; i < jobs->count; i++) {
		claim_read(&claims, jobs->list[i].input.path);
		claim_output(&claims, &jobs->list[i]);
	}
	if (claims.count)
		qsort(claims.list, claims.count, sizeof *claims.list, compare);
	find_clashes(&claims, faults);
}
