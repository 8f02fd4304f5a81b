/* write.c - libzip on a buffer of its own. */
#include "opc/write.h"

#include <string.h>
#include <zip.h>

/* What libzip is given instead of a level: it packs nothing itself. */
enum { NO_LEVEL = 0 };

/* --- packed entries ------------------------------------------------------ */

/* Packed bytes on their way to libzip, which copies them as they are where
 * the source says that they are deflated and how large they were. */
struct sending {
	struct packed packed;
	size_t sent;
};

static zip_int64_t
send(struct sending *sending, void *to, zip_uint64_t room)
{
	struct str left = str_from(sending->packed.bytes, sending->sent);

	if (left.len > room)
		left.len = room;
	if (left.len)
		memcpy(to, left.data, left.len);
	sending->sent += left.len;
	return (zip_int64_t)left.len;
}

static zip_uint16_t
method_of(const struct packed *packed)
{
	return packed->deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
}

static zip_int64_t
describe(const struct packed *packed, zip_stat_t *stat)
{
	zip_stat_init(stat);
	stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC |
		      ZIP_STAT_COMP_METHOD;
	stat->size = packed->size;
	stat->comp_size = packed->bytes.len;
	stat->crc = packed->crc;
	stat->comp_method = method_of(packed);
	return sizeof *stat;
}

static zip_int64_t
supported(void)
{
	return zip_source_make_command_bitmap(
		ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
		ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
}

static zip_int64_t
answer(void *data, void *to, zip_uint64_t len, zip_source_cmd_t command)
{
	static const int no_error[2];
	struct sending *sending = data;

	if (command == ZIP_SOURCE_READ)
		return send(sending, to, len);
	if (command == ZIP_SOURCE_STAT)
		return describe(&sending->packed, to);
	if (command == ZIP_SOURCE_SUPPORTS)
		return supported();
	if (command == ZIP_SOURCE_OPEN)
		sending->sent = 0;
	if (command != ZIP_SOURCE_ERROR)
		return 0;
	memcpy(to, no_error, sizeof no_error);
	return sizeof no_error;
}

/* --- entries ------------------------------------------------------------- */

struct writing {
	struct arena *arena;
	const struct package *from;
	struct faults *faults;
	zip_t *zip;
	uint32_t dostime;
};

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

static bool
set_properties(const struct writing *writing, zip_uint64_t i,
	       const struct packed *packed)
{
	zip_uint16_t date = (zip_uint16_t)(writing->dostime >> 16);
	zip_uint16_t time = (zip_uint16_t)(writing->dostime & 0xFFFF);

	return zip_set_file_compression(writing->zip, i, method_of(packed),
					NO_LEVEL) == 0 &&
	       zip_file_set_dostime(writing->zip, i, time, date, 0) == 0 &&
	       zip_file_set_external_attributes(writing->zip, i, 0,
						ZIP_OPSYS_DOS, 0) == 0;
}

static bool
add_entry(const struct writing *writing, const struct entry *entry)
{
	struct sending *sending = arena_new(writing->arena, struct sending, 1);
	struct str name = arena_dup(writing->arena, entry->name);
	zip_source_t *source;
	zip_int64_t i;

	sending->packed = packed_entry(writing, entry);
	if (!sending->packed.bytes.data)
		return false;
	source = zip_source_function(writing->zip, answer, sending);
	if (!source)
		return false;
	i = zip_file_add(writing->zip, name.data, source, ZIP_FL_ENC_UTF_8);
	if (i < 0) {
		zip_source_free(source);
		return false;
	}
	return set_properties(writing, (zip_uint64_t)i, &sending->packed);
}

static bool
add_entries(const struct writing *writing, const struct entry *entries,
	    size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!add_entry(writing, &entries[i]))
			return false;
	return true;
}

/* --- the zip ------------------------------------------------------------- */

static void
fault_unwritten(const struct writing *writing, zip_error_t *error)
{
	struct faults *faults = writing->faults;

	if (zip_error_code_zip(error) == ZIP_ER_MEMORY)
		arena_fail(writing->arena);
	fault(faults, MSG_PACKAGE_UNWRITTEN, spot_nowhere(), STR(""),
	      arena_dup(faults->arena, str_of(zip_error_strerror(error))));
}

/* What libzip wrote, out of its buffer into the arena. */
static struct str
taken(const struct writing *writing, zip_source_t *written)
{
	struct str bytes = { NULL, 0 };
	zip_stat_t stat;
	char *to;

	if (zip_source_stat(written, &stat) < 0 || zip_source_open(written) < 0)
		return bytes;
	to = arena_grow(writing->arena, NULL, 0, stat.size + 1);
	if (zip_source_read(written, to, stat.size) == (zip_int64_t)stat.size)
		bytes = (struct str){ to, stat.size };
	zip_source_close(written);
	return bytes;
}

static bool
write_entries(struct writing *writing, zip_source_t *to,
	      const struct entry *entries, size_t count)
{
	size_t errors = writing->faults->errors;
	zip_error_t error;

	zip_error_init(&error);
	zip_source_keep(to);
	writing->zip =
		zip_open_from_source(to, ZIP_CREATE | ZIP_TRUNCATE, &error);
	if (!writing->zip)
		arena_fail(writing->arena);
	if (add_entries(writing, entries, count) &&
	    zip_close(writing->zip) == 0)
		return true;
	if (writing->faults->errors == errors)
		fault_unwritten(writing, zip_get_error(writing->zip));
	zip_discard(writing->zip);
	return false;
}

struct str
package_write(struct arena *arena, const struct package *from,
	      const struct entry *entries, size_t count, uint32_t dostime,
	      struct faults *faults)
{
	struct writing writing = { arena, from, faults, NULL, dostime };
	struct str bytes = { NULL, 0 };
	zip_source_t *to = zip_source_buffer_create(NULL, 0, 0, NULL);

	if (!to)
		arena_fail(arena);
	if (write_entries(&writing, to, entries, count)) {
		bytes = taken(&writing, to);
		if (!bytes.data)
			fault_unwritten(&writing, zip_source_error(to));
	}
	zip_source_free(to);
	return bytes;
}
