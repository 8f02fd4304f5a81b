/* deflate_codes.h - the Huffman codes of one deflate block (RFC 1951). */
#ifndef DOCX_DEFLATE_CODES_H
#define DOCX_DEFLATE_CODES_H

#include "docx/deflate/deflate_symbols.h"

/* How often each symbol comes.  None is 0, so that each has a code. */
struct counts {
	uint32_t literals[LITERALS];
	uint32_t distances[DISTANCES];
};

/* The codes of 3.2.6, and those that suit COUNTS. */
void codes_fixed(struct codes *);
void codes_suit(struct codes *, const struct counts *);

/* The bits that COUNTS take, without the header and what follows symbols. */
size_t codes_cost(const struct codes *, const struct counts *);

/* The start of a block that is the last (3.2.3): of fixed codes, or with a
 * description of CODES (3.2.7), which takes at most HEADER_MOST bytes. */
enum { HEADER_MOST = 400 };
void codes_put_fixed(struct bits *);
void codes_put_header(struct bits *, const struct codes *);

#endif
