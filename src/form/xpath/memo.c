/* memo.c - a hash table that is emptied when it is full. */
#include "form/xpath/memo.h"

#include "base/hash.h"

static size_t
seat(const struct memo *memo, const struct query *query)
{
	size_t mask = sizeof memo->seats / sizeof *memo->seats - 1;
	size_t at = (query->hash ^ hash_of(query->seen)) & mask;

	while (memo->seats[at]) {
		const struct query *other =
			&memo->list[memo->seats[at] - 1].query;

		if (str_eq(other->seen, query->seen) &&
		    str_eq(other->expression, query->expression))
			break;
		at = (at + 1) & mask;
	}
	return at;
}

void
memo_start(struct memo *memo)
{
	if (memo->count < MEMO_COUNT && memo->bytes < MEMO_BYTES)
		return;
	arena_reset(&memo->arena);
	memo->list = NULL;
	memo->count = memo->cap = memo->bytes = 0;
	memset(memo->seats, 0, sizeof memo->seats);
}

const struct memory *
memo_find(const struct memo *memo, const struct query *query)
{
	size_t found = memo->seats[seat(memo, query)];

	return found ? &memo->list[found - 1] : NULL;
}

static size_t
size(const struct memory *memory)
{
	size_t bytes = memory->query.expression.len + memory->query.seen.len;

	for (size_t i = 0; i < memory->verdict.count; i++)
		bytes += sizeof(struct str) + memory->verdict.texts[i].len;
	return bytes;
}

void
memo_keep(struct memo *memo, const struct memory *memory)
{
	const struct verdict *verdict = &memory->verdict;
	struct memory *kept;

	if (memo->count == MEMO_COUNT || memo->bytes >= MEMO_BYTES ||
	    size(memory) > MEMO_BYTES / 16)
		return;
	memo->seats[seat(memo, &memory->query)] = (uint16_t)(memo->count + 1);
	kept = arena_push(&memo->arena, memo->list, memo->count, memo->cap);
	*kept = *memory;
	memo->bytes += size(memory);
	kept->query.expression =
		arena_dup(&memo->arena, memory->query.expression);
	kept->query.seen = arena_dup(&memo->arena, memory->query.seen);
	kept->verdict.texts =
		arena_new(&memo->arena, struct str, verdict->count);
	for (size_t i = 0; i < verdict->count; i++)
		kept->verdict.texts[i] =
			arena_dup(&memo->arena, verdict->texts[i]);
}

void
memo_end(struct memo *memo)
{
	memo->count = MEMO_COUNT;
	memo_start(memo);
	arena_free(&memo->arena);
}
