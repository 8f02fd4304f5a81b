/* deflate_matches.h - what of a program's static bytes was there before. */
#ifndef DOCX_DEFLATE_MATCHES_H
#define DOCX_DEFLATE_MATCHES_H

#include "docx/deflate/deflate_index.h"

/* FROM is a place in the bytes of the step OP. */
struct origin {
	uint32_t from, op;
};

/* Of the bytes at AT, all of one OP_COPY, REACH are those at FIRST.  LEN of
 * them, not more, are those at SECOND, which are there in a report where FIRST
 * is not; 0 where nothing is known to be.  Where FIRST always is it is SECOND,
 * too. */
struct match {
	uint32_t at, reach, len;
	struct origin first, second;
};

struct matches {
	struct match *list;
	size_t count, cap;
};

/* The matches of all OP_COPYs, in order, whose bytes are added to the index.
 * What follows LEN bytes of one and begins before its REACH is for reports
 * without its FIRST, and ends there, too. */
struct matches deflate_matches(struct arena *, struct indexer *);

#endif
