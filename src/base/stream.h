/* stream.h - a long file, written piece by piece and put in place at its
 * end. */
#ifndef BASE_STREAM_H
#define BASE_STREAM_H

#include "base/faults.h"

struct stream;

/* Begin the file PATH, "-" for standard output; a pipe or a device is written
 * to.  REPLACES: a file that is there already; without it that is MSG_EXISTS.
 * NULL with a fault.  stream_end or stream_drop. */
struct stream *stream_open(struct arena *, const char *path, bool replaces,
			   struct faults *);

/* Write BYTES; false where that has failed, now or before: stream_end tells. */
bool stream_put(struct stream *, struct str bytes);

/* Sync it and give it its name, or tell why that cannot be.  Not even a part of
 * it is left then. */
bool stream_end(struct stream *, struct faults *);

/* Forget it. */
void stream_drop(struct stream *);

#endif
