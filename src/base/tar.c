/* tar.c - ustar headers, and pax headers before them for names that those
 * cannot hold. */
#include "base/tar.h"

#include <stdio.h>
#include <string.h>

enum { BLOCK = 512, FILE_ENTRY = '0', PAX_ENTRY = 'x' };

/* The ustar header (IEEE 1003.1, pax, "ustar Interchange Format"). */
struct header {
	char name[100];
	char mode[8];
	char uid[8];
	char gid[8];
	char size[12];
	char mtime[12];
	char chksum[8];
	char typeflag;
	char linkname[100];
	char magic[6];
	char version[2];
	char uname[32];
	char gname[32];
	char devmajor[8];
	char devminor[8];
	char prefix[155];
	char rest[12];
};

_Static_assert(sizeof(struct header) == BLOCK, "a header is a block");

/* The sum of all bytes, those of the sum being blanks. */
static void
put_sum(struct header *header)
{
	const unsigned char *bytes = (const unsigned char *)header;
	unsigned sum = 0;

	memset(header->chksum, ' ', sizeof header->chksum);
	for (size_t i = 0; i < sizeof *header; i++)
		sum += bytes[i];
	snprintf(header->chksum, 7, "%06o", sum);
}

static void
put_header(struct buf *out, struct str name, uint64_t size, uint64_t seconds,
	   char type)
{
	struct header header = { .typeflag = type };
	struct str bytes = { (const char *)&header, sizeof header };

	if (name.len > sizeof header.name)
		name.len = sizeof header.name;
	memcpy(header.name, name.data, name.len);
	memcpy(header.mode, "0000644", 8);
	memcpy(header.uid, "0000000", 8);
	memcpy(header.gid, "0000000", 8);
	snprintf(header.size, sizeof header.size, "%011llo",
		 (unsigned long long)size & 077777777777);
	snprintf(header.mtime, sizeof header.mtime, "%011llo",
		 (unsigned long long)seconds & 077777777777);
	memcpy(header.magic, "ustar", 6);
	memcpy(header.version, "00", 2);
	put_sum(&header);
	buf_put(out, bytes);
}

void
tar_put_padding(struct buf *out, uint64_t size)
{
	buf_fill(out, '\0', (BLOCK - size % BLOCK) % BLOCK);
}

static size_t
digits(size_t number)
{
	return number < 10 ? 1 : 1 + digits(number / 10);
}

/* "LENGTH path=NAME\n"; the length counts itself. */
static void
put_record(struct buf *out, struct str name)
{
	size_t rest = STR(" path=\n").len + name.len;
	size_t len = rest + digits(rest);

	len = rest + digits(len);
	buf_number(out, len, 0);
	buf_put(out, STR(" path="));
	buf_put(out, name);
	buf_char(out, '\n');
}

static bool
is_plain(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.data[i] >= 0x80)
			return false;
	return name.len <= sizeof((struct header *)NULL)->name;
}

void
tar_put_header(struct buf *out, struct str name, uint64_t size,
	       uint64_t seconds)
{
	struct buf record = { .arena = out->arena };

	if (!is_plain(name)) {
		put_record(&record, name);
		put_header(out, STR("PaxHeaders/path"), record.len, seconds,
			   PAX_ENTRY);
		buf_put(out, buf_str(&record));
		tar_put_padding(out, record.len);
	}
	put_header(out, name, size, seconds, FILE_ENTRY);
}

void
tar_put_end(struct buf *out)
{
	buf_fill(out, '\0', 2 * (size_t)BLOCK);
}
