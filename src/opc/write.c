/* write.c - parts, one behind the other, and a directory of them. */
#include "opc/write.h"

#include "opc/headers.h"

struct writing {
	struct arena *arena;
	const struct package *from;
	struct faults *faults;
	uint32_t dostime;
};

/* --- packing ------------------------------------------------------------- */

static struct packed
carried(const struct writing *writing, const struct part *part)
{
	return (struct packed){
		.bytes = package_packed(writing->from, part, writing->faults),
		.size = part->size,
		.crc = part->crc,
		.deflated = part->deflated,
	};
}

/* What its format has packed already would take long and not get smaller. */
static bool
is_packed(struct str name)
{
	return str_ends(name, STR(".png")) || str_ends(name, STR(".jpeg")) ||
	       str_ends(name, STR(".jpg"));
}

/* Without bytes where there is a fault. */
static struct packed
packed_entry(const struct writing *writing, const struct entry *entry)
{
	if (entry->carried)
		return carried(writing, entry->carried);
	if (entry->packed)
		return *entry->packed;
	if (is_packed(entry->name))
		return pack_nothing(entry->bytes);
	return pack_bytes(writing->arena, entry->bytes);
}

/* --- the zip ------------------------------------------------------------- */

/* FILE of ENTRY; whether there was no fault. */
static bool
prepare(const struct writing *writing, const struct entry *entry,
	struct zipped *file)
{
	*file = (struct zipped){
		.name = entry->name,
		.packed = packed_entry(writing, entry),
		.dostime = writing->dostime,
	};
	return file->packed.bytes.data &&
	       headers_admit(entry->name, writing->faults);
}

static size_t
expected(const struct zipped *files, size_t count)
{
	size_t sum = HEADERS_MOST;

	for (size_t i = 0; i < count; i++)
		sum += HEADERS_MOST + 2 * files[i].name.len +
		       files[i].packed.bytes.len;
	return sum;
}

static struct str
zip_of(struct arena *arena, struct zipped *files, size_t count)
{
	struct buf out = { .arena = arena };
	size_t at;

	buf_expect(&out, expected(files, count));
	for (size_t i = 0; i < count; i++) {
		files[i].at = out.len;
		headers_put_local(&out, &files[i]);
		buf_put(&out, files[i].packed.bytes);
	}
	at = out.len;
	for (size_t i = 0; i < count; i++)
		headers_put_central(&out, &files[i]);
	headers_put_end(&out, count, at, out.len - at);
	return buf_str(&out);
}

struct str
package_write(struct arena *arena, const struct package *from,
	      const struct entry *entries, size_t count, uint32_t dostime,
	      struct faults *faults)
{
	struct writing writing = { arena, from, faults, dostime };
	struct zipped *files = arena_new(arena, struct zipped, count);

	for (size_t i = 0; i < count; i++)
		if (!prepare(&writing, &entries[i], &files[i]))
			return (struct str){ NULL, 0 };
	return zip_of(arena, files, count);
}
