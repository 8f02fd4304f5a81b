/* arena.h - memory that is released all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_chunk;

/* EXHAUSTED is called when the machine has no memory left and must not
 * return.  A zeroed struct with EXHAUSTED set is an empty arena. */
struct arena {
	struct arena_chunk *chunk;
	void (*exhausted)(void);
};

/* COUNT objects of TYPE, zeroed. */
#define arena_new(arena, type, count) \
	((type *)arena_alloc((arena), (count), sizeof(type)))

/* COUNT * SIZE zeroed bytes, aligned for any type.  Never NULL. */
void *arena_alloc(struct arena *, size_t count, size_t size);

/* BLOCK, OLD bytes long and from this arena (or NULL), with room for SIZE;
 * moved if need be.  New bytes are not zeroed. */
void *arena_grow(struct arena *, void *block, size_t old, size_t size);

/* A copy of S, followed by a NUL that its length does not count. */
struct str arena_dup(struct arena *, struct str);

/* The pieces, one after the other; as arena_dup. */
struct str arena_join(struct arena *, const struct str *pieces, size_t count);
#define arena_concat(arena, ...)                                 \
	arena_join((arena), (const struct str[]){ __VA_ARGS__ }, \
		   sizeof((const struct str[]){ __VA_ARGS__ }) / \
			   sizeof(struct str))

/* FORM with TEXT in each place of "%". */
struct str arena_fill(struct arena *, struct str form, struct str text);

/* The decimal digits of N. */
struct str arena_number(struct arena *, size_t n);

/* Report that memory which did not come from an arena has run out. */
_Noreturn void arena_fail(const struct arena *);

/* Release all but one chunk, to be used again; release everything. */
void arena_reset(struct arena *);
void arena_free(struct arena *);

/* Append to ARRAY, of NCOUNT items with room for CAP, one zeroed item;
 * returns its address.  ARRAY, COUNT and CAP are updated.  The second is for
 * arrays that mostly get no more than one. */
#define arena_push(arena, array, count, cap) \
	arena_push_first(arena, array, count, cap, 8)
#define arena_push_one(arena, array, count, cap) \
	arena_push_first(arena, array, count, cap, 1)
#define arena_push_first(arena, array, count, cap, first)        \
	((array) = arena_room((arena), (array), (count), &(cap), \
			      sizeof *(array), (first)),         \
	 &(array)[(count)++])

/* ARRAY with room for one more at least. */
void *arena_widen(struct arena *, void *array, size_t *cap, size_t size,
		  size_t first);

static inline void *
arena_room(struct arena *arena, void *array, size_t count, size_t *cap,
	   size_t size, size_t first)
{
	if (count == *cap)
		array = arena_widen(arena, array, cap, size, first);
	memset((char *)array + count * size, 0, size);
	return array;
}

#endif
