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
pack_nothing(struct str bytes)
{
	return (struct packed){
		.bytes = bytes.len ? bytes : STR(""),
		.size = bytes.len,
		.crc = pack_crc(bytes),
	};
}

struct packed
pack_bytes(struct arena *arena, struct str bytes)
{
	struct packed packed = pack_nothing(bytes);
	struct str shorter = { NULL, 0 };

	if (bytes.len)
		shorter = deflated(arena, bytes);
	packed.deflated = shorter.data != NULL;
	if (packed.deflated)
		packed.bytes = shorter;
	return packed;
}

uint32_t
pack_crc(struct str bytes)
{
	return libdeflate_crc32(0, bytes.data, bytes.len);
}
