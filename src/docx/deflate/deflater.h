/* deflater.h - what deflate_emit.c and deflate_free.c share: one part on its
 * way. */
#ifndef DOCX_DEFLATER_H
#define DOCX_DEFLATER_H

#include "docx/deflate/deflate.h"

/* SEATS are a hash table of 2^SEAT_BITS. */
enum { SEAT_BITS = 10, SEATS = 1 << SEAT_BITS };

/* AT bytes are written.  LAST, of each step, holds 1 more than where it was
 * copied to last, SEATS where a value stands that begins in this way, or 0. */
struct deflater {
	const struct program *program;
	const struct plan *plan;
	const char *bytes;
	size_t len, at;
	uint32_t *last;
	uint32_t seats[SEATS];
	struct bits bits;
};

/* How far what begins AT is as it stands DISTANCE before, if KNOWN bytes are; as
 * much as a match can be of. */
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
	symbol_put_match(&deflater->bits, &deflater->plan->codes, len,
			 distance);
	deflater->at += len;
}

/* Write up to END bytes as they are, if there are any. */
static inline void
deflater_put_literals(struct deflater *deflater, size_t end)
{
	if (deflater->at >= end)
		return;
	symbol_put_literals(&deflater->bits, &deflater->plan->codes,
			    deflater->bytes + deflater->at, end - deflater->at);
	deflater->at = end;
}

/* Write up to END, or beyond: of a value; of static bytes, which begin at FROM
 * and whose tokens are of no use. */
void deflate_value(struct deflater *, size_t end);
void deflate_static(struct deflater *, size_t from, size_t end);

#endif
