/* write.c - libzip on a buffer of its own. */
#include "opc/write.h"

#include <string.h>

#include "base/buf.h"
#include "base/stamp.h"
#include "opc/target.h"

/* What libzip is given instead of a level: it packs nothing itself. */
enum { NO_LEVEL = 0 };

/* --- packed entries ------------------------------------------------------ */

/* Packed bytes on their way to libzip, which copies them as they are where
 * the source says that they are deflated and how large they were. */
struct sending {
	struct packed packed;
	time_t time;
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

/* What is told here need not be told by calls of their own. */
static zip_int64_t
describe(const struct sending *sending, zip_stat_t *stat)
{
	const struct packed *packed = &sending->packed;

	zip_stat_init(stat);
	stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC |
		      ZIP_STAT_COMP_METHOD | ZIP_STAT_MTIME;
	stat->size = packed->size;
	stat->comp_size = packed->bytes.len;
	stat->crc = packed->crc;
	stat->comp_method = method_of(packed);
	stat->mtime = sending->time;
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
	struct sending *sending = data;

	if (command == ZIP_SOURCE_READ)
		return send(sending, to, len);
	if (command == ZIP_SOURCE_STAT)
		return describe(sending, to);
	if (command == ZIP_SOURCE_SUPPORTS)
		return supported();
	if (command == ZIP_SOURCE_ERROR)
		return target_error(to);
	if (command == ZIP_SOURCE_OPEN)
		sending->sent = 0;
	return 0;
}

/* --- entries ------------------------------------------------------------- */

/* OUT is the zip, and EXPECTED how long it gets. */
struct writing {
	struct arena *arena;
	const struct package *from;
	struct faults *faults;
	zip_t *zip;
	time_t time;
	size_t expected;
	struct buf out;
};

/* What a zip has around each name and its bytes, a local header (APPNOTE 4.3.7)
 * and one of the directory (4.3.12); and what it ends in (4.3.16). */
enum { AROUND = 30 + 46, DIRECTORY_END = 22 };

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

/* Libzip takes entries for deflated ones made on Unix. */
static bool
set_properties(const struct writing *writing, zip_uint64_t i,
	       const struct packed *packed)
{
	return (packed->deflated ||
		zip_set_file_compression(writing->zip, i, ZIP_CM_STORE,
					 NO_LEVEL) == 0) &&
	       zip_file_set_external_attributes(writing->zip, i, 0,
						ZIP_OPSYS_DOS, 0) == 0;
}

static bool
add_entry(struct writing *writing, const struct entry *entry)
{
	struct sending *sending = arena_new(writing->arena, struct sending, 1);
	struct str name = arena_dup(writing->arena, entry->name);
	zip_source_t *source;
	zip_int64_t i;

	*sending = (struct sending){ packed_entry(writing, entry),
				     writing->time, 0 };
	if (!sending->packed.bytes.data)
		return false;
	writing->expected += AROUND + 2 * name.len + sending->packed.bytes.len;
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
add_entries(struct writing *writing, const struct entry *entries, size_t count)
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

/* Libzip goes back to what it has written of an entry to complete it. */
static bool
put(void *context, uint64_t at, struct str bytes)
{
	struct writing *writing = context;
	size_t over = writing->out.len - (size_t)at;

	if (over > bytes.len)
		over = bytes.len;
	if (over)
		memcpy(writing->out.data + at, bytes.data, over);
	buf_put(&writing->out, str_from(bytes, over));
	return true;
}

static bool
write_entries(struct writing *writing, const struct entry *entries,
	      size_t count)
{
	size_t errors = writing->faults->errors;

	if (add_entries(writing, entries, count)) {
		buf_expect(&writing->out, writing->expected);
		if (zip_close(writing->zip) == 0)
			return true;
	}
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
	struct writing writing = {
		.arena = arena,
		.from = from,
		.faults = faults,
		.time = (time_t)stamp_local(dostime),
		.expected = DIRECTORY_END,
		.out.arena = arena,
	};
	struct target target = { put, &writing, 0, 0 };

	writing.zip = target_open(&target);
	if (!writing.zip)
		arena_fail(arena);
	return write_entries(&writing, entries, count)
		       ? buf_str(&writing.out)
		       : (struct str){ NULL, 0 };
}
