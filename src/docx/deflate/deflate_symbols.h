/* deflate_symbols.h - literals and matches in the codes of a deflate block. */
#ifndef DOCX_DEFLATE_SYMBOLS_H
#define DOCX_DEFLATE_SYMBOLS_H

#include "docx/deflate/deflate_bits.h"

/* RFC 1951, 3.2.5: literals and lengths, and distances; those beyond LITERALS
 * and DISTANCES are never used, but have codes in a fixed block. */
enum {
	LITERALS = 286,
	ALL_LITERALS = 288,
	DISTANCES = 30,
	ALL_DISTANCES = 32,
	BLOCK_END = 256,
	SHORTEST_MATCH = 3,
	LONGEST_MATCH = 258,
	FARTHEST = 32768
};

/* BITS, LENGTH of them, are in the order in which they are written. */
struct code {
	uint32_t bits, length;
};

/* SPANS are those of all lengths from SHORTEST_MATCH on, each with what follows
 * it. */
struct codes {
	struct code literals[ALL_LITERALS];
	struct code distances[ALL_DISTANCES];
	struct code spans[LONGEST_MATCH + 1];
};

/* A length or a distance is SYMBOL, and EXTRA bits of what it is more than
 * BASE. */
struct symbol {
	unsigned symbol, extra;
	size_t base;
};

/* The place of the highest bit of N, which is not 0. */
static inline unsigned
symbol_highest(size_t n)
{
	return 31 ^ (unsigned)__builtin_clz((unsigned)n);
}

/* Symbols come in groups of 4 whose extra bits are one more than those of the
 * group before. */
static inline struct symbol
symbol_of_length(size_t length)
{
	size_t n = length - SHORTEST_MATCH;
	unsigned extra = symbol_highest(n | 4) - 2;

	if (length == LONGEST_MATCH)
		return (struct symbol){ LITERALS - 1, 0, LONGEST_MATCH };
	return (struct symbol){
		.symbol = BLOCK_END + 1 + 4 * extra + (unsigned)(n >> extra),
		.extra = extra,
		.base = (n >> extra << extra) + SHORTEST_MATCH,
	};
}

/* Likewise, in groups of 2. */
static inline struct symbol
symbol_of_distance(size_t distance)
{
	size_t n = distance - 1;
	unsigned extra = symbol_highest(n | 2) - 1;

	return (struct symbol){
		.symbol = 2 * extra + (unsigned)(n >> extra),
		.extra = extra,
		.base = (n >> extra << extra) + 1,
	};
}

static inline void
symbol_add(struct bits *bits, struct code code)
{
	bits_add(bits, code.bits, code.length);
}

static inline void
symbol_put_literal(struct bits *bits, const struct codes *codes, unsigned value)
{
	symbol_add(bits, codes->literals[value]);
	bits_flush(bits);
}

/* LEN bytes from FROM on; three codes are never more than BITS_MOST bits. */
static inline void
symbol_put_literals(struct bits *bits, const struct codes *codes,
		    const char *from, size_t len)
{
	const struct code *literals = codes->literals;
	const unsigned char *bytes = (const unsigned char *)from;

	for (; len >= 3; len -= 3, bytes += 3) {
		symbol_add(bits, literals[bytes[0]]);
		symbol_add(bits, literals[bytes[1]]);
		symbol_add(bits, literals[bytes[2]]);
		bits_flush(bits);
	}
	for (; len; len--, bytes++)
		symbol_add(bits, literals[*bytes]);
	bits_flush(bits);
}

/* LENGTH bytes as they stand DISTANCE before. */
static inline void
symbol_put_match(struct bits *bits, const struct codes *codes, size_t length,
		 size_t distance)
{
	struct symbol symbol = symbol_of_distance(distance);

	symbol_add(bits, codes->spans[length]);
	symbol_add(bits, codes->distances[symbol.symbol]);
	bits_add(bits, distance - symbol.base, symbol.extra);
	bits_flush(bits);
}

/* The bits which that takes. */
static inline size_t
symbol_match_cost(const struct codes *codes, size_t length, size_t distance)
{
	struct symbol symbol = symbol_of_distance(distance);

	return codes->spans[length].length +
	       codes->distances[symbol.symbol].length + symbol.extra;
}

#endif
