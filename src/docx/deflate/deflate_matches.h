/* deflate_matches.h - what of a program's static bytes was there before. */
#ifndef DOCX_DEFLATE_MATCHES_H
#define DOCX_DEFLATE_MATCHES_H

#include "docx/deflate/deflate_index.h"

/* FROM is a place in the bytes of the step OP. */
struct origin {
	uint32_t from, op;
};

/* The LEN bytes at AT, all of one OP_COPY, are those at FIRST, and SECOND_LEN of
 * them those at SECOND, which are there in a report where FIRST is not. */
struct match {
	uint32_t at, len, second_len;
	struct origin first, second;
};

struct matches {
	struct match *list;
	size_t count, cap;
};

/* The matches of all OP_COPYs, in order, whose bytes are added to the
 * index. */
struct matches deflate_matches(struct arena *, struct indexer *);

#endif
