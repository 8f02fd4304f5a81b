/* deflate_free.c - matches of values with each other, and of static bytes that
 * are not as planned. */
#include <string.h>

#include "docx/deflate/deflater.h"

/* LEN bytes are as they stood DISTANCE before; none where that is 0. */
struct repeat {
	size_t len, distance;
};

/* Whether REPEAT takes fewer bits than its bytes. */
static bool
is_shorter(const struct deflater *deflater, size_t at, struct repeat repeat)
{
	const struct codes *codes = &deflater->plan->codes;
	const char *here = deflater->bytes + at;
	size_t cost = 0;

	for (size_t i = 0; i < repeat.len; i++)
		cost += codes->literals[(unsigned char)here[i]].length;
	return symbol_match_cost(codes, repeat.len, repeat.distance) < cost;
}

/* Whether there is a REPEAT, and it is shorter; a long one surely is. */
static inline bool
pays(const struct deflater *deflater, size_t at, struct repeat repeat)
{
	enum { SURELY = 7 };

	if (repeat.distance == 0 || repeat.len >= SURELY)
		return repeat.distance != 0;
	return is_shorter(deflater, at, repeat);
}

/* --- matches with the template -------------------------------------------- */

/* Of what begins alike so many are looked at, unless a match is of ENOUGH
 * bytes. */
enum { STEPS = 8, ENOUGH = 16 };

/* Of AT with what stands at FROM in the template, if it was copied, or BEST
 * where that is no shorter. */
static struct repeat
longer(const struct deflater *deflater, size_t at, size_t from,
       struct repeat best)
{
	size_t op = index_op(deflater->plan->index.cells,
			     deflater->program->ops, from);
	size_t distance = deflater_distance(
		at, deflater->last[op], deflater->program->ops[op].from - from);
	size_t len;

	if (distance == 0)
		return best;
	len = deflater_reach(deflater, at, 0, distance);
	return len > best.len ? (struct repeat){ len, distance } : best;
}

/* Of at most MOST bytes at AT, which are those at FROM in the template, with
 * what begins alike before them. */
static struct repeat
longest(const struct deflater *deflater, size_t at, size_t from, size_t most)
{
	const uint16_t *back = deflater->plan->index.back;
	const char *bytes = deflater->program->bytes.data;
	const char *here = bytes + from;
	struct repeat best = { INDEX_LEAST - 1, 0 };

	if (most > ENOUGH)
		most = ENOUGH;
	for (size_t i = 0; i < STEPS && back[from] && best.len < most; i++) {
		from -= back[from];
		if (bytes[from + best.len] == here[best.len])
			best = longer(deflater, at, from, best);
	}
	return best;
}

/* Of AT, whose hash is HASH, with the last that begins alike in the
 * template. */
static struct repeat
like_static(const struct deflater *deflater, size_t at, uint32_t hash)
{
	const char *here = deflater->bytes + at;
	const char *bytes = deflater->program->bytes.data;
	size_t from = deflater->plan->index.heads[hash];
	struct repeat none = { 0, 0 };

	if (from == 0 || index_start(bytes + from - 1) != index_start(here))
		return none;
	return longer(deflater, at, from - 1, none);
}

/* Of AT with the last value that begins alike, whose seat it takes; otherwise
 * with the template. */
static struct repeat
like_value(struct deflater *deflater, size_t at)
{
	const char *here = deflater->bytes + at;
	uint32_t hash = index_hash(here, INDEX_BITS);
	uint32_t *seat = &deflater->seats[hash >> (INDEX_BITS - SEAT_BITS)];
	size_t distance = deflater_distance(at, *seat, 0);

	*seat = (uint32_t)at + BEYOND;
	if (distance == 0 || index_start(here - distance) != index_start(here))
		return like_static(deflater, at, hash);
	return (struct repeat){
		deflater_reach(deflater, at, INDEX_LEAST, distance), distance
	};
}

/* --- writing -------------------------------------------------------------- */

/* Zeros where the part ends. */
static uint64_t
last_eight(const struct deflater *deflater, size_t at)
{
	unsigned char rest[8] = { 0 };

	memcpy(rest, deflater->bytes + at, deflater->len - at);
	return eight_load(rest);
}

static inline uint64_t
eight_at(const struct deflater *deflater, size_t at)
{
	return at + 8 <= deflater->len
		       ? eight_load((const unsigned char *)deflater->bytes + at)
		       : last_eight(deflater, at);
}

/* Of eight bytes from AT on the highest bit of each that is not of a word, or
 * not of the part.  Words are made of digits, and letters in any script. */
static inline uint64_t
words_end(const struct deflater *deflater, size_t at)
{
	const uint64_t each = 0x0101010101010101;
	uint64_t eight = eight_at(deflater, at), low, digit, letter;

	low = eight & each * 0x7F;
	digit = (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));
	letter = eight | (low + each * (0x7F - '@'));
	return ~(digit | letter) & each * 0x80;
}

/* Where the word ends that begins behind AT. */
static size_t
word_end(const struct deflater *deflater, size_t at)
{
	uint64_t ends = words_end(deflater, at) >> 8 << 8;

	while (!ends)
		ends = words_end(deflater, at += 8);
	return at + (size_t)__builtin_ctzll(ends) / 8;
}

/* What is before AT as it is, then REPEAT, if there is one. */
static void
put(struct deflater *deflater, size_t at, struct repeat repeat)
{
	const struct codes *codes = &deflater->plan->codes;
	struct bits bits = deflater->bits;

	symbol_put_literals(&bits, codes, deflater->bytes + deflater->at,
			    at - deflater->at);
	if (repeat.len)
		symbol_put_match(&bits, codes, repeat.len, repeat.distance);
	deflater->bits = bits;
	deflater->at = at + repeat.len;
}

void
deflate_value(struct deflater *deflater, size_t end)
{
	size_t at = deflater->at, from = at;
	uint64_t ends = words_end(deflater, at) >> 8 << 8;

	while (at + INDEX_LEAST <= end) {
		struct repeat repeat = like_value(deflater, at);

		if (pays(deflater, at, repeat)) {
			put(deflater, at, repeat);
			at = from = deflater->at;
			ends = words_end(deflater, at) >> 8 << 8;
			continue;
		}
		while (!ends)
			ends = words_end(deflater, from += 8);
		at = from + (size_t)__builtin_ctzll(ends) / 8;
		ends &= ends - 1;
	}
	if (deflater->at < end)
		put(deflater, end, (struct repeat){ 0, 0 });
}

void
deflate_static(struct deflater *deflater, size_t shift, size_t end)
{
	size_t at = deflater->at;

	while (at < end) {
		struct repeat repeat =
			longest(deflater, at, shift + at, end - at);

		if (pays(deflater, at, repeat)) {
			put(deflater, at, repeat);
			at = deflater->at;
		} else {
			at = word_end(deflater, at);
		}
	}
	if (deflater->at < end)
		put(deflater, end, (struct repeat){ 0, 0 });
}
