/* unpack.h - what any reader of zip files makes of packed bytes. */
#ifndef TESTS_UNPACK_H
#define TESTS_UNPACK_H

#include <stdlib.h>

#include <zlib.h>

#include "opc/pack.h"

/* The bytes that PACKED were; other than they were where it is no deflate
 * stream, or one that does not end where its bytes do. */
static inline struct str
unpacked(struct arena *arena, const struct packed *packed)
{
	unsigned char *to = arena_alloc(arena, packed->size + 1, 1);
	z_stream stream = {
		.next_in = (unsigned char *)(size_t)packed->bytes.data,
		.avail_in = (unsigned)packed->bytes.len,
		.next_out = to,
		.avail_out = (unsigned)packed->size + 1,
	};
	int how;

	if (!packed->deflated)
		return packed->bytes;
	if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
		abort();
	how = inflate(&stream, Z_FINISH);
	inflateEnd(&stream);
	if (how != Z_STREAM_END || stream.avail_in)
		return STR("not a deflate stream");
	return (struct str){ (char *)to, stream.total_out };
}

#endif
