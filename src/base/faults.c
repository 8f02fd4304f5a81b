/* faults.c - gathering and ordering. */
#include "base/faults.h"

#include <assert.h>
#include <stdlib.h>

#include "base/grid.h"

static void
keep(struct faults *faults, enum message message, struct spot spot,
     const struct str *texts, size_t count)
{
	struct fault *added = arena_push(faults->arena, faults->list,
					 faults->count, faults->cap);

	added->message = message;
	added->spot = spot;
	added->other = spot_nowhere();
	added->key = texts[0];
	for (size_t i = 1; i < count; i++)
		added->args[i - 1] = texts[i];
}

void
fault_add(struct faults *faults, enum message message, struct spot spot,
	  const struct str *texts, size_t count)
{
	const struct message_text *text = message_text(message);

	assert(count >= 1 && count <= FAULT_ARGS + 1);
	if (faults->count < FAULTS_KEPT)
		keep(faults, message, spot, texts, count);
	if (text->severity == SEVERITY_WARNING) {
		faults->warnings++;
		return;
	}
	if (text->severity == SEVERITY_NOTE)
		return;
	faults->errors++;
	if (faults->status < text->status)
		faults->status = text->status;
}

void
fault_other(struct faults *faults, struct spot spot)
{
	if (faults->count && faults->count < FAULTS_KEPT)
		faults->list[faults->count - 1].other = spot;
}

void
faults_copy(struct faults *faults, const struct faults *from)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct fault *one = &from->list[i];
		struct str texts[FAULT_ARGS + 1];

		texts[0] = arena_dup(faults->arena, one->key);
		for (size_t j = 0; j < FAULT_ARGS; j++)
			texts[j + 1] = arena_dup(faults->arena, one->args[j]);
		fault_add(faults, one->message, spot_nowhere(), texts,
			  FAULT_ARGS + 1);
	}
}

struct spot
spot_nowhere(void)
{
	return (struct spot){ NULL, { NULL, 0 } };
}

struct spot
spot_source(const struct source *source)
{
	return (struct spot){ source, { NULL, 0 } };
}

void
faults_drop(struct faults *faults,
	    bool (*drops)(const struct fault *, const void *context),
	    const void *context)
{
	size_t kept = 0;

	for (size_t i = 0; i < faults->count; i++) {
		const struct fault *one = &faults->list[i];
		enum severity severity = message_text(one->message)->severity;

		if (!drops(one, context))
			faults->list[kept++] = *one;
		else if (severity == SEVERITY_ERROR)
			faults->errors--;
		else if (severity == SEVERITY_WARNING)
			faults->warnings--;
	}
	faults->count = kept;
}

struct ranked {
	struct fault fault;
	size_t source;
	size_t order;
};

static size_t
place_order(const struct ranked *ranked)
{
	const struct source *source = ranked->fault.spot.source;

	return source && source->place ? source->place->order : 0;
}

/* Slices of a row and of the heads above it have no order in memory. */
static int
compare_columns(struct spot a, struct spot b)
{
	size_t i = grid_column(a), j = grid_column(b);
	bool is_head = !str_within(a.source->text, a.at);

	if (i != j)
		return i < j ? -1 : 1;
	if (is_head != !str_within(b.source->text, b.at))
		return is_head ? -1 : 1;
	return 0;
}

static int
compare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	const struct source *source = x->fault.spot.source;
	const char *p = x->fault.spot.at.data, *q = y->fault.spot.at.data;
	size_t i = place_order(x), j = place_order(y);
	int columns;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (i != j)
		return i < j ? -1 : 1;
	if (!p != !q)
		return p ? -1 : 1;
	columns = p && grid_of(source)
			  ? compare_columns(x->fault.spot, y->fault.spot)
			  : 0;
	if (columns)
		return columns;
	if (p != q)
		return p < q ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

/* Whether A and B are one file: the excerpts of a Word file are. */
static bool
same_file(const struct source *a, const struct source *b)
{
	return a == b ||
	       (a && b && a->place && b->place && str_eq(a->name, b->name));
}

/* Sources keep the order in which they were first spoken of. */
static size_t
source_rank(const struct ranked *ranked, size_t i)
{
	const struct source *source = ranked[i].fault.spot.source;

	if (i > 0 && same_file(ranked[i - 1].fault.spot.source, source))
		return ranked[i - 1].source;
	for (size_t j = 0; j < i; j++)
		if (same_file(ranked[j].fault.spot.source, source))
			return ranked[j].source;
	return i;
}

void
faults_sort(struct faults *faults)
{
	struct ranked *ranked =
		arena_new(faults->arena, struct ranked, faults->count);

	for (size_t i = 0; i < faults->count; i++) {
		ranked[i].fault = faults->list[i];
		ranked[i].order = i;
		ranked[i].source = source_rank(ranked, i);
	}
	if (faults->count)
		qsort(ranked, faults->count, sizeof *ranked, compare);
	for (size_t i = 0; i < faults->count; i++)
		faults->list[i] = ranked[i].fault;
}
