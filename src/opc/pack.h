/* pack.h - bytes as a zip holds them. */
#ifndef OPC_PACK_H
#define OPC_PACK_H

#include <stdint.h>

#include "base/arena.h"

/* BYTES are what SIZE bytes, whose checksum is CRC, became: a deflate stream
 * (RFC 1951) or, where not DEFLATED, themselves. */
struct packed {
	struct str bytes;
	size_t size;
	uint32_t crc;
	bool deflated;
};

/* BYTES as they are shorter; the result may be BYTES themselves. */
struct packed pack_bytes(struct arena *, struct str bytes);

/* BYTES themselves. */
struct packed pack_nothing(struct str bytes);

/* The checksum of BYTES, CRC-32 as in zip files. */
uint32_t pack_crc(struct str bytes);

#endif
