/* bundle.h - a zip of any number of files, none of which is packed. */
#ifndef OPC_BUNDLE_H
#define OPC_BUNDLE_H

#include <stdint.h>

#include "base/stream.h"

/* Files go to STREAM as they come, dated DOSTIME (see package_write).  What the
 * directory behind the last of them tells waits in a temporary file, so memory
 * does not grow with their number. */
struct bundle;
struct bundle *bundle_open(struct arena *, struct stream *, uint32_t dostime);

/* Add the file NAME, UTF-8 with slashes, which no other has.  Returns whether
 * there was no fault; what STREAM could not write stream_end tells. */
bool bundle_add(struct bundle *, struct str name, struct str bytes,
		struct faults *);

/* Write the directory.  Returns the same. */
bool bundle_end(struct bundle *, struct faults *);
void bundle_close(struct bundle *);

#endif
