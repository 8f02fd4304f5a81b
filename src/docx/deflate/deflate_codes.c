/* deflate_codes.c - codes out of their lengths, and their description. */
#include "docx/deflate/deflate_codes.h"

#include "docx/deflate/deflate_tree.h"

/* --- codes: 3.2.2 --------------------------------------------------------- */

static uint32_t
reversed(unsigned bits, unsigned length)
{
	unsigned turned = 0;

	for (unsigned i = 0; i < length; i++)
		turned |= (bits >> i & 1) << (length - 1 - i);
	return turned;
}

/* Give codes to COUNT symbols whose lengths are set. */
static void
number(struct code *codes, size_t count)
{
	unsigned next[TREE_DEPTH + 1] = { 0 }, first = 0;

	for (size_t i = 0; i < count; i++)
		next[codes[i].length]++;
	next[0] = 0;
	for (size_t length = 1; length <= TREE_DEPTH; length++) {
		unsigned here = next[length];

		next[length] = first;
		first = (first + here) << 1;
	}
	for (size_t i = 0; i < count; i++)
		codes[i].bits =
			reversed(next[codes[i].length]++, codes[i].length);
}

/* Of both kinds of symbols, whose lengths are set. */
static void
number_all(struct codes *codes, size_t literals, size_t distances)
{
	number(codes->literals, literals);
	number(codes->distances, distances);
	for (size_t i = SHORTEST_MATCH; i <= LONGEST_MATCH; i++) {
		struct symbol symbol = symbol_of_length(i);
		struct code code = codes->literals[symbol.symbol];

		codes->spans[i].bits = code.bits | (uint32_t)(i - symbol.base)
							   << code.length;
		codes->spans[i].length = code.length + symbol.extra;
	}
}

void
codes_fixed(struct codes *codes)
{
	for (size_t i = 0; i < ALL_LITERALS; i++)
		codes->literals[i].length = i < 144   ? 8
					    : i < 256 ? 9
					    : i < 280 ? 7
						      : 8;
	for (size_t i = 0; i < ALL_DISTANCES; i++)
		codes->distances[i].length = 5;
	number_all(codes, ALL_LITERALS, ALL_DISTANCES);
}

void
codes_suit(struct codes *codes, const struct counts *counts)
{
	*codes = (struct codes){ .literals = { { 0, 0 } } };
	tree_lengths(codes->literals, counts->literals, LITERALS, TREE_DEPTH);
	tree_lengths(codes->distances, counts->distances, DISTANCES,
		     TREE_DEPTH);
	number_all(codes, LITERALS, DISTANCES);
}

size_t
codes_cost(const struct codes *codes, const struct counts *counts)
{
	size_t cost = 0;

	for (size_t i = 0; i < LITERALS; i++)
		cost += (size_t)counts->literals[i] * codes->literals[i].length;
	for (size_t i = 0; i < DISTANCES; i++)
		cost += (size_t)counts->distances[i] *
			codes->distances[i].length;
	return cost;
}

/* --- headers: 3.2.7 ------------------------------------------------------- */

/* How lengths are written: themselves, or REPEAT and how often the last one
 * comes again.  None is 0, so that there is no need of more. */
enum {
	REPEAT = 16,
	REPEAT_LEAST = 3,
	REPEAT_MOST = 6,
	REPEAT_BITS = 2,
	LENGTH_SYMBOLS = 19
};

/* All lengths in a row, and the symbols that they are written as: SYMBOLS of
 * them, each with its REPEATS. */
struct description {
	uint32_t lengths[LITERALS + DISTANCES];
	uint8_t symbols[LITERALS + DISTANCES], repeats[LITERALS + DISTANCES];
	size_t count;
};

static void
describe(struct description *to, const struct codes *codes)
{
	enum { ALL = LITERALS + DISTANCES };

	for (size_t i = 0; i < ALL; i++)
		to->lengths[i] =
			i < LITERALS ? codes->literals[i].length
				     : codes->distances[i - LITERALS].length;
	for (size_t i = 0, run; i < ALL; i += run, to->count++) {
		run = 0;
		while (i > 0 && i + run < ALL && run < REPEAT_MOST &&
		       to->lengths[i + run] == to->lengths[i - 1])
			run++;
		to->symbols[to->count] = REPEAT;
		to->repeats[to->count] = (uint8_t)run;
		if (run >= REPEAT_LEAST)
			continue;
		to->symbols[to->count] = (uint8_t)to->lengths[i];
		run = 1;
	}
}

static void
put_symbols(struct bits *bits, const struct description *description,
	    const struct code *codes)
{
	for (size_t i = 0; i < description->count; i++) {
		struct code code = codes[description->symbols[i]];

		bits_put(bits, code.bits, code.length);
		if (description->symbols[i] == REPEAT)
			bits_put(bits, description->repeats[i] - REPEAT_LEAST,
				 REPEAT_BITS);
	}
}

void
codes_put_header(struct bits *bits, const struct codes *codes)
{
	enum { LAST = 1, DYNAMIC = 2, DEEPEST = 7 };
	static const uint8_t order[LENGTH_SYMBOLS] = { 16, 17, 18, 0,  8, 7,  9,
						       6,  10, 5,  11, 4, 12, 3,
						       13, 2,  14, 1,  15 };
	struct description description = { .count = 0 };
	uint32_t counts[LENGTH_SYMBOLS] = { 0 };
	struct code lengths[LENGTH_SYMBOLS] = { { 0, 0 } };

	describe(&description, codes);
	for (size_t i = 0; i < description.count; i++)
		counts[description.symbols[i]]++;
	tree_lengths(lengths, counts, LENGTH_SYMBOLS, DEEPEST);
	number(lengths, LENGTH_SYMBOLS);
	bits_put(bits, LAST | DYNAMIC << 1, 3);
	bits_put(bits, LITERALS - 257, 5);
	bits_put(bits, DISTANCES - 1, 5);
	bits_put(bits, LENGTH_SYMBOLS - 4, 4);
	for (size_t i = 0; i < LENGTH_SYMBOLS; i++)
		bits_put(bits, lengths[order[i]].length, 3);
	put_symbols(bits, &description, lengths);
}

void
codes_put_fixed(struct bits *bits)
{
	enum { LAST = 1, FIXED = 1 };

	bits_put(bits, LAST | FIXED << 1, 3);
}
