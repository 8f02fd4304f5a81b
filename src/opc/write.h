/* write.h - a new package in memory, the same bytes every time. */
#ifndef OPC_WRITE_H
#define OPC_WRITE_H

#include "opc/pack.h"
#include "opc/package.h"

/* One part to write: BYTES, or where PACKED is set what that holds, or where
 * CARRIED is set that part of the package read from, packed as it is. */
struct entry {
	struct str name;
	struct str bytes;
	const struct part *carried;
	const struct packed *packed;
};

/* DOS date and time of 1980-01-01 00:00, the earliest that a zip can tell. */
enum { WRITE_EARLIEST = 0x21 << 16 };

/* The zip of COUNT entries, no two of one name, in their order, all dated
 * DOSTIME (date in the upper 16 bits, time in the lower).  FROM may be NULL
 * where nothing is carried; BYTES of an entry may be the caller's until the
 * call returns.  A fault gives NULL data. */
struct str package_write(struct arena *, const struct package *from,
			 const struct entry *, size_t count, uint32_t dostime,
			 struct faults *);

#endif
