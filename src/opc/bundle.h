/* bundle.h - a zip of any number of files, none of which is packed. */
#ifndef OPC_BUNDLE_H
#define OPC_BUNDLE_H

#include "base/stream.h"

/* Files wait in a temporary one until all of them are known: libzip writes only
 * then.  Of each file there is no more in memory than libzip's entry. */
struct bundle;
struct bundle *bundle_open(struct arena *, struct faults *);

/* Add the file NAME, UTF-8 with slashes.  Returns whether there was no
 * fault. */
bool bundle_add(struct bundle *, struct str name, struct str bytes,
		struct faults *);

/* Write all of them, at least one, in their order and dated DOSTIME (see
 * package_write), to STREAM.  Returns whether there was no fault but those that
 * stream_end tells. */
bool bundle_write(struct bundle *, struct stream *, uint32_t dostime,
		  struct faults *);
void bundle_close(struct bundle *);

#endif
