/* deflater.h - what deflate_emit.c and deflate_free.c share: one part on its
 * way. */
#ifndef DOCX_DEFLATER_H
#define DOCX_DEFLATER_H

#include "docx/deflate/deflate.h"

/* SEATS are a hash table of 2^SEAT_BITS. */
enum { SEAT_BITS = 10, SEATS = 1 << SEAT_BITS };

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

/* Write LEN bytes as they stand DISTANCE before, which they do. */
static inline void
deflater_put_match(struct deflater *deflater, size_t len, size_t distance)
{
	symbol_put_match(&deflater->bits, &deflater->plan->codes, len,
			 distance);
	deflater->at += len;
}

/* The copy NEXT is what is waited for. */
void deflater_begin(struct deflater *);

/* Copies that end where all is written now have been made. */
void deflater_pass(struct deflater *);

/* Write up to END, or beyond: what is free.  The copies that end before have been
 * passed. */
void deflate_free(struct deflater *, size_t end);

#endif
