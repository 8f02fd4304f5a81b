/* arena.c - chunks from malloc; the newest is the one in use. */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = _Alignof(max_align_t), FIRST_CHUNK = 1 << 16 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t used;
	size_t size;
	_Alignas(ALIGNMENT) char bytes[];
};

void
arena_fail(const struct arena *arena)
{
	if (arena->exhausted)
		arena->exhausted();
	abort();
}

static size_t
aligned(size_t size)
{
	return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Each chunk is twice the last, so that there are few of them. */
static struct arena_chunk *
add_chunk(struct arena *arena, size_t atleast)
{
	size_t size = arena->chunk ? arena->chunk->size : FIRST_CHUNK / 2;
	struct arena_chunk *chunk;

	if (size < (size_t)1 << 22)
		size *= 2;
	if (size < atleast)
		size = atleast;
	chunk = malloc(sizeof(*chunk) + size);
	if (!chunk)
		arena_fail(arena);
	chunk->older = arena->chunk;
	chunk->used = 0;
	chunk->size = size;
	arena->chunk = chunk;
	return chunk;
}

static void *
take(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk = arena->chunk;
	char *taken;

	if (size > SIZE_MAX / 4)
		arena_fail(arena);
	size = aligned(size);
	if (!chunk || chunk->size - chunk->used < size)
		chunk = add_chunk(arena, size);
	taken = chunk->bytes + chunk->used;
	chunk->used += size;
	return taken;
}

void *
arena_alloc(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		arena_fail(arena);
	return memset(take(arena, count * size), 0, count * size);
}

/* BLOCK alone fills the newest chunk, which can then grow as a whole. */
static void *
grow_chunk(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk =
		realloc(arena->chunk, sizeof(*chunk) + aligned(size));

	if (!chunk)
		arena_fail(arena);
	chunk->size = chunk->used = aligned(size);
	arena->chunk = chunk;
	return chunk->bytes;
}

void *
arena_grow(struct arena *arena, void *block, size_t old, size_t size)
{
	struct arena_chunk *chunk = arena->chunk;
	void *moved;

	if (size > SIZE_MAX / 4)
		arena_fail(arena);
	if (block &&
	    (char *)block + aligned(old) == chunk->bytes + chunk->used) {
		size_t start = (size_t)((char *)block - chunk->bytes);

		if (aligned(size) <= chunk->size - start) {
			chunk->used = start + aligned(size);
			return block;
		}
		if (start == 0)
			return grow_chunk(arena, size);
	}
	moved = take(arena, size);
	if (old)
		memcpy(moved, block, old);
	return moved;
}

void *
arena_widen(struct arena *arena, void *array, size_t *cap, size_t size,
	    size_t first)
{
	size_t old = *cap;

	*cap = old ? old * 2 : first;
	if (!old)
		return take(arena, first * size);
	return arena_grow(arena, array, old * size, *cap * size);
}

struct str
arena_dup(struct arena *arena, struct str s)
{
	return arena_join(arena, &s, 1);
}

struct str
arena_join(struct arena *arena, const struct str *pieces, size_t count)
{
	size_t len = 0;
	char *joined, *end;

	for (size_t i = 0; i < count; i++)
		len += pieces[i].len;
	joined = end = take(arena, len + 1);
	for (size_t i = 0; i < count; i++) {
		if (pieces[i].len)
			memcpy(end, pieces[i].data, pieces[i].len);
		end += pieces[i].len;
	}
	*end = '\0';
	return (struct str){ joined, len };
}

struct str
arena_fill(struct arena *arena, struct str form, struct str text)
{
	struct str filled = STR("");

	while (form.len) {
		bool is_last = str_index(form, '%') == form.len;

		filled = arena_concat(arena, filled, str_cut(&form, '%'),
				      is_last ? STR("") : text);
	}
	return filled;
}

struct str
arena_number(struct arena *arena, size_t n)
{
	char digits[24];
	size_t i = sizeof digits;

	do
		digits[--i] = (char)('0' + n % 10);
	while (n /= 10);
	return arena_dup(arena, (struct str){ digits + i, sizeof digits - i });
}

/* The largest chunk is kept: the next report is likely to need as much. */
void
arena_reset(struct arena *arena)
{
	struct arena_chunk *kept = arena->chunk, *chunk, *older;

	if (!kept)
		return;
	for (chunk = kept->older; chunk; chunk = older) {
		older = chunk->older;
		free(chunk);
	}
	kept->older = NULL;
	kept->used = 0;
}

void
arena_free(struct arena *arena)
{
	arena_reset(arena);
	free(arena->chunk);
	arena->chunk = NULL;
}
