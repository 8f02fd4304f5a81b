/* deflate_index.h - where a program's static bytes begin alike. */
#ifndef DOCX_DEFLATE_INDEX_H
#define DOCX_DEFLATE_INDEX_H

#include "base/eight.h"
#include "docx/deflate/deflate_bits.h"
#include "docx/program/program.h"

/* Places that begin alike in INDEX_LEAST bytes are a chain: 1 more than the
 * last of all with a hash is in HEADS, and BACK, of each place, is how far
 * before it the next one is, 0 for none.  CELLS is, of each INDEX_CELL bytes,
 * the first OP_COPY that ends behind their start. */
enum {
	INDEX_LEAST = 4,
	INDEX_BITS = 12,
	INDEX_HEADS = 1 << INDEX_BITS,
	INDEX_CELL = 16
};
struct index {
	const uint32_t *heads;
	const uint16_t *back;
	const uint32_t *cells;
	size_t ncells;
};

/* An index as it is made; the places of OP_COPYs are to be added in order. */
struct indexer {
	const struct program *program;
	uint32_t *heads;
	uint16_t *back;
	uint32_t *cells;
	size_t ncells;
};
struct indexer indexer_new(struct arena *, const struct program *);
void indexer_add(struct indexer *, size_t at);
struct index indexer_end(const struct indexer *);

/* The INDEX_LEAST bytes at FROM; compilers make one step of it. */
static inline uint32_t
index_start(const char *from)
{
	const unsigned char *at = (const unsigned char *)from;

	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	       (uint32_t)at[3] << 24;
}

/* Their hash, in BITS bits. */
static inline uint32_t
index_hash(const char *from, unsigned bits)
{
	return index_start(from) * 2654435761u >> (32 - bits);
}

/* How many bytes, at most MOST, A and B have in common. */
static inline size_t
index_common(const char *a, const char *b, size_t most)
{
	size_t len = 0;

	for (; len + 8 <= most; len += 8) {
		uint64_t differ = eight_load((const unsigned char *)a + len) ^
				  eight_load((const unsigned char *)b + len);

		if (differ)
			return len + (size_t)__builtin_ctzll(differ) / 8;
	}
	while (len < most && a[len] == b[len])
		len++;
	return len;
}

/* The OP_COPY that the byte AT, which is of one, belongs to. */
static inline size_t
index_op(const uint32_t *cells, const struct op *ops, size_t at)
{
	size_t op = cells[at / INDEX_CELL];

	while (ops[op].kind != OP_COPY || ops[op].from + ops[op].len <= at)
		op++;
	return op;
}

#endif
