/* deflater.h - what the files that pack a report share: one part on its way. */
#ifndef DOCX_DEFLATER_H
#define DOCX_DEFLATER_H

#include "docx/deflate/deflate.h"

/* SEATS are a hash table of 2^SEAT_BITS.  BEYOND is far more than any part or
 * program that is packed by a plan is long. */
enum { SEAT_BITS = 10, SEATS = 1 << SEAT_BITS, BEYOND = 16 << 20 };

/* AT bytes are written.  LAST, of each step, holds BEYOND more than where it
 * was copied to last, SEATS where a value stands that begins in this way.
 * Where nothing does they hold 0, which is too far from anything for a
 * match. */
struct deflater {
	const struct program *program;
	const struct plan *plan;
	const char *bytes;
	size_t len, at;
	uint32_t *last;
	uint32_t seats[SEATS];
	struct bits bits;
};

/* How far the byte BACK behind AT is behind the place that LAST keeps; 0 where
 * that is too far. */
static inline uint32_t
deflater_distance(size_t at, uint32_t last, size_t back)
{
	uint32_t distance = (uint32_t)(at + BEYOND + back) - last;

	return distance <= FARTHEST ? distance : 0;
}

/* How far before COPIED its step was copied already, 0 if it was not. */
static inline size_t
deflater_again(const struct deflater *deflater, const struct copied *copied)
{
	return deflater_distance(copied->at, deflater->last[copied->op], 0);
}

/* How far what begins AT is as it stands DISTANCE before, if KNOWN bytes are;
 * as much as a match can be of. */
static inline size_t
deflater_reach(const struct deflater *deflater, size_t at, size_t known,
	       size_t distance)
{
	size_t most = deflater->len - at;
	const char *here = deflater->bytes + at + known;

	if (most > LONGEST_MATCH)
		most = LONGEST_MATCH;
	if (known >= most)
		return most;
	return known + index_common(here - distance, here, most - known);
}

/* Write LEN bytes as they stand DISTANCE before, which they do. */
static inline void
deflater_put_match(struct deflater *deflater, size_t len, size_t distance)
{
	struct bits bits = deflater->bits;

	symbol_put_match(&bits, &deflater->plan->codes, len, distance);
	deflater->bits = bits;
	deflater->at += len;
}

/* Write what is not written yet of COPIED, as its tokens are, and of what
 * follows it, before END, up to the next value or what is copied again.
 * Returns what comes next. */
const struct copied *deflate_tokens(struct deflater *, const struct copied *,
				    const struct copied *end);

/* Write up to END, which is not written yet, or beyond: of a value; of static
 * bytes whose tokens are of no use, which in the program stand SHIFT bytes
 * behind. */
void deflate_value(struct deflater *, size_t end);
void deflate_static(struct deflater *, size_t shift, size_t end);

#endif
