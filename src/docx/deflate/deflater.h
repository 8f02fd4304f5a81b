/* deflater.h - what deflate_emit.c and deflate_search.c share: one part on its
 * way. */
#ifndef DOCX_DEFLATER_H
#define DOCX_DEFLATER_H

#include "docx/deflate/deflate.h"

/* SEATS are a hash table of 2^SEAT_BITS.  With a match of ENOUGH bytes no other is
 * looked for. */
enum { SEAT_BITS = 10, SEATS = 1 << SEAT_BITS, ENOUGH = 32 };

/* AT bytes are written.  NEXT is the first copy of the trace that is not wholly
 * among them, and ends at DUE; where it was made before, that was AHEAD bytes
 * before, else this is 0.  LAST, of each step, holds 1 more than where it was
 * copied to last, SEATS where a value stands that begins in this way, or 0. */
struct deflater {
	const struct program *program;
	const struct plan *plan;
	const struct trace *trace;
	const char *bytes;
	size_t len, at, next, due, ahead;
	uint32_t *last;
	uint32_t seats[SEATS];
	struct bits bits;
};

/* LEN bytes are as they stood DISTANCE before; none where that is 0. */
struct repeat {
	uint32_t len, distance;
};

/* No match, and it takes more than its bytes to be one. */
static inline struct repeat
repeat_none(void)
{
	return (struct repeat){ INDEX_LEAST - 1, 0 };
}

/* How far what is written next is what stands DISTANCE before it, if that is
 * farther than BEST. */
static inline struct repeat
repeat_longer(const struct deflater *deflater, size_t distance,
	      struct repeat best)
{
	size_t most = deflater->len - deflater->at, len;
	const char *here = deflater->bytes + deflater->at;

	if (distance > deflater->at || distance > FARTHEST || distance == 0)
		return best;
	if (most > LONGEST_MATCH)
		most = LONGEST_MATCH;
	if (best.len >= most || here[best.len] != (here - distance)[best.len])
		return best;
	len = index_common(here - distance, here, most);
	if (len <= best.len)
		return best;
	return (struct repeat){ (uint32_t)len, (uint32_t)distance };
}

/* The longest match that can be found quickly for what is written next. */
struct repeat deflate_search(struct deflater *);

#endif
