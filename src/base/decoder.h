/* decoder.h - bytes in any encoding that iconv knows, piece by piece. */
#ifndef BASE_DECODER_H
#define BASE_DECODER_H

#include "base/buf.h"

struct decoder;

/* ENCODING is known to iconv.  Free it; ARENA is for the memory that runs
 * out. */
struct decoder *decoder_new(struct arena *, const char *encoding);
void decoder_free(struct decoder *);

/* Append what can be read of BYTES to OUT, in UTF-8.  Returns how many bytes
 * that were: fewer than there are where the next ones are damaged, or are the
 * beginning of a character whose rest is still to come.  LAST: none will. */
size_t decoder_put(struct decoder *, struct str bytes, bool last,
		   struct buf *out);

#endif
