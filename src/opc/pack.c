/* pack.c - libdeflate, which packs as zlib does in half its time. */
#include "opc/pack.h"

#include <libdeflate.h>

/* As small as zlib makes it at its usual level. */
enum { LEVEL = 7 };

static struct str
deflated(struct arena *arena, struct str bytes)
{
	struct libdeflate_compressor *compressor =
		libdeflate_alloc_compressor(LEVEL);
	struct str packed = { NULL, 0 };
	char *to;

	if (!compressor)
		arena_fail(arena);
	to = arena_grow(arena, NULL, 0, bytes.len);
	packed.len = libdeflate_deflate_compress(compressor, bytes.data,
						 bytes.len, to, bytes.len);
	packed.data = packed.len ? to : NULL;
	libdeflate_free_compressor(compressor);
	return packed;
}

struct packed
pack_bytes(struct arena *arena, struct str bytes)
{
	struct packed packed = { .size = bytes.len, .crc = pack_crc(bytes) };

	if (bytes.len)
		packed.bytes = deflated(arena, bytes);
	packed.deflated = packed.bytes.data != NULL;
	if (!packed.deflated)
		packed.bytes = bytes.len ? bytes : STR("");
	return packed;
}

uint32_t
pack_crc(struct str bytes)
{
	return libdeflate_crc32(0, bytes.data, bytes.len);
}
