/* hash.c - eight bytes at a time, each time multiplied and folded. */
#include "base/hash.h"

#include "base/eight.h"

static uint64_t
mix(uint64_t hash, uint64_t eight)
{
	hash = (hash ^ eight) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 32;
}

/* The last LEFT of LEN bytes, fewer than eight, which stand at AT; of eight
 * that end there the others are shifted out. */
static uint64_t
load_last(const unsigned char *at, size_t left, size_t len)
{
	uint64_t last = 0;

	if (left && len >= 8)
		return eight_load(at + left - 8) >> (64 - 8 * left);
	while (left)
		last = last << 8 | at[--left];
	return last;
}

uint64_t
hash_of(struct str bytes)
{
	const unsigned char *at = (const unsigned char *)bytes.data;
	uint64_t hash = mix(UINT64_C(0xcbf29ce484222325), bytes.len);
	size_t left = bytes.len;

	for (; left >= 8; at += 8, left -= 8)
		hash = mix(hash, eight_load(at));
	hash = mix(hash, load_last(at, left, bytes.len));
	hash *= UINT64_C(0xd6e8feb86659fd93);
	return hash ^ hash >> 32;
}
