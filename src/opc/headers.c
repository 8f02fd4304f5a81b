/* headers.c - numbers with the lowest byte first. */
#include "opc/headers.h"

#include "base/text.h"

/* Bytes of the records of fixed size, and of what the end of a zip64 does not
 * count of itself. */
enum {
	LOCAL = 30,
	CENTRAL = 46,
	END64 = 56,
	END64_START = 12,
	LOCATOR = 20,
	END = 22,
	EXTRA = 4 /* what is before the numbers of an extra field */
};

/* What a reader must know of (4.4.3.2); the version of APPNOTE that this is
 * made by, with Unix above it (4.4.2). */
enum {
	VERSION_STORED = 10,
	VERSION_DEFLATE = 20,
	VERSION_ZIP64 = 45,
	MADE_BY = 63,
	UNIX = 3 << 8
};

enum { NAME_IS_UTF8 = 1 << 11, STORED = 0, DEFLATED = 8, ZIP64 = 1 };

/* A field of 16 or 32 bits is filled with ones where its number is told by
 * zip64. */
static const uint64_t ones = UINT32_MAX, ones_of_count = UINT16_MAX;

static char *
put16(char *to, unsigned value)
{
	to[0] = (char)value;
	to[1] = (char)(value >> 8);
	return to + 2;
}

static char *
put32(char *to, uint32_t value)
{
	return put16(put16(to, value & UINT16_MAX), value >> 16);
}

static char *
put64(char *to, uint64_t value)
{
	return put32(put32(to, (uint32_t)value), (uint32_t)(value >> 32));
}

static char *
put_capped(char *to, uint64_t value)
{
	return put32(to, (uint32_t)(value < ones ? value : ones));
}

/* Enough of NAME to know it by, whole characters. */
static struct str
beginning(struct str name)
{
	struct str some = str_slice(name, 0, 60);

	return str_slice(some, 0, text_invalid(some));
}

bool
headers_admit(struct str name, struct faults *faults)
{
	if (name.len <= HEADERS_LONGEST_NAME)
		return true;
	fault(faults, MSG_ZIP_NAME, spot_nowhere(),
	      arena_dup(faults->arena, beginning(name)));
	return false;
}

static void
append(struct buf *out, const char *from, const char *to)
{
	buf_put(out, (struct str){ from, (size_t)(to - from) });
}

/* --- files ---------------------------------------------------------------- */

/* Both sizes are told in one way, as a local header has to (4.5.3). */
static bool
is_large(const struct zipped *file)
{
	return file->packed.size >= ones || file->packed.bytes.len >= ones;
}

static bool
is_far(const struct zipped *file)
{
	return file->at >= ones;
}

static unsigned
version(const struct zipped *file, bool is_zip64)
{
	if (is_zip64)
		return VERSION_ZIP64;
	return file->packed.deflated ? VERSION_DEFLATE : VERSION_STORED;
}

/* What both headers of a file have, from the version to the length of an extra
 * field with SIZE bytes of numbers. */
static char *
put_common(char *to, const struct zipped *file, unsigned size)
{
	const struct packed *packed = &file->packed;
	uint64_t len = packed->bytes.len, whole = packed->size;

	to = put16(to, version(file, size > 0));
	to = put16(to, text_is_ascii(file->name) ? 0 : NAME_IS_UTF8);
	to = put16(to, packed->deflated ? DEFLATED : STORED);
	to = put32(to, file->dostime);
	to = put32(to, packed->crc);
	to = put_capped(to, is_large(file) ? ones : len);
	to = put_capped(to, is_large(file) ? ones : whole);
	to = put16(to, (unsigned)file->name.len);
	return put16(to, size ? EXTRA + size : 0);
}

/* The extra field with SIZE bytes of numbers, if that are any. */
static char *
put_extra(char *to, const struct zipped *file, unsigned size)
{
	if (size == 0)
		return to;
	to = put16(put16(to, ZIP64), size);
	if (is_large(file)) {
		to = put64(to, file->packed.size);
		to = put64(to, file->packed.bytes.len);
	}
	return to;
}

void
headers_put_local(struct buf *out, const struct zipped *file)
{
	unsigned size = is_large(file) ? 16 : 0;
	char header[LOCAL], extra[HEADERS_MOST];

	put_common(put32(header, 0x04034B50), file, size);
	append(out, header, header + LOCAL);
	buf_put(out, file->name);
	append(out, extra, put_extra(extra, file, size));
}

void
headers_put_central(struct buf *out, const struct zipped *file)
{
	unsigned size = (is_large(file) ? 16 : 0) + (is_far(file) ? 8 : 0);
	unsigned maker = MADE_BY | (file->attributes ? UNIX : 0);
	char header[CENTRAL], extra[HEADERS_MOST];
	char *to = put32(header, 0x02014B50);

	to = put16(to, maker);
	to = put_common(to, file, size);
	to = put16(to, 0); /* no comment */
	to = put32(to, 0); /* first disk, no internal attributes */
	to = put32(to, file->attributes);
	put_capped(to, file->at);
	append(out, header, header + CENTRAL);
	buf_put(out, file->name);
	to = put_extra(extra, file, size);
	if (is_far(file))
		to = put64(to, file->at);
	append(out, extra, to);
}

/* --- the end -------------------------------------------------------------- */

static void
put_end64(struct buf *out, uint64_t count, uint64_t at, uint64_t len)
{
	char end[END64 + LOCATOR];
	char *to = put64(put32(end, 0x06064B50), END64 - END64_START);

	to = put16(put16(to, MADE_BY), VERSION_ZIP64);
	to = put64(to, 0); /* this disk is the first */
	to = put64(put64(to, count), count);
	to = put64(put64(to, len), at);
	to = put32(put32(to, 0x07064B50), 0);
	to = put32(put64(to, at + len), 1);
	append(out, end, to);
}

void
headers_put_end(struct buf *out, uint64_t count, uint64_t at, uint64_t len)
{
	unsigned told =
		(unsigned)(count < ones_of_count ? count : ones_of_count);
	char end[END];
	char *to = put32(put32(end, 0x06054B50), 0);

	if (count >= ones_of_count || at >= ones || len >= ones)
		put_end64(out, count, at, len);
	to = put16(put16(to, told), told);
	to = put_capped(put_capped(to, len), at);
	append(out, end, put16(to, 0)); /* no comment */
}
