/* feed.h - the text of a file, piece by piece. */
#ifndef BASE_FEED_H
#define BASE_FEED_H

#include "base/buf.h"
#include "base/faults.h"

struct feed;

/* The text of the file PATH, standard input where that is "-", as
 * encoding_decode would read it, but that it may not be UTF-8 where it should
 * be.  What is told is about SOURCE.  NULL with a fault if it cannot be
 * opened.  Close it. */
struct feed *feed_open(struct arena *, const char *path, const struct source *,
		       const char *encoding, struct faults *);
void feed_close(struct feed *);

/* Append the next piece to OUT.  False at the end, or with a fault where it
 * cannot be read on. */
bool feed_more(struct feed *, struct buf *out, struct faults *);

/* Whether the last piece is known to be the last of all. */
bool feed_has_ended(const struct feed *);

#endif
