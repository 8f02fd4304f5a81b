/* tar.h - the blocks around files in a tar (POSIX.1-2017, pax). */
#ifndef BASE_TAR_H
#define BASE_TAR_H

#include <stdint.h>

#include "base/buf.h"

/* Append what goes before a file NAME of SIZE bytes, dated SECONDS since 1970;
 * what goes after its bytes; what goes after the last file. */
void tar_put_header(struct buf *, struct str name, uint64_t size,
		    uint64_t seconds);
void tar_put_padding(struct buf *, uint64_t size);
void tar_put_end(struct buf *);

#endif
