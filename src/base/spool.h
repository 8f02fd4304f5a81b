/* spool.h - pieces of text by number, more than memory should hold. */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include "base/arena.h"
#include "base/faults.h"

/* Beyond so many bytes the pieces go to a temporary file. */
enum { SPOOL_MEMORY = 8 << 20 };

struct spool;

/* Close it. */
struct spool *spool_new(struct arena *);
void spool_close(struct spool *);

/* Add a piece.  False with a fault where the disk fails. */
bool spool_add(struct spool *, struct str piece, struct faults *);

/* No more pieces will be added. */
bool spool_end(struct spool *, struct faults *);

size_t spool_count(const struct spool *);

/* Piece I, below spool_count, as it stands until the next call; false with a
 * fault where the disk fails. */
bool spool_get(struct spool *, size_t i, struct str *piece, struct faults *);

#endif
