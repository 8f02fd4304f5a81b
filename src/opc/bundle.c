/* bundle.c - libzip between a temporary file and a stream. */
#include "opc/bundle.h"

#include <zip.h>

#include "base/buf.h"
#include "base/files.h"
#include "base/tape.h"
#include "opc/target.h"

/* WAITING gathers bytes for FILE, which has WRITTEN; NAMES holds a struct item
 * and a name for each. */
struct bundle {
	struct arena *arena;
	int file;
	uint64_t written;
	struct buf waiting;
	struct tape names;
	size_t count;
};

enum { GATHERED = 1 << 18 };

/* A file that its owner may write and all may read. */
static const zip_uint32_t unix_file = (zip_uint32_t)0100644 << 16;

struct item {
	uint64_t size;
	size_t name;
};

/* One file on its way to libzip. */
struct entry {
	struct writing *writing;
	uint64_t from, size, sent;
};

struct writing {
	struct bundle *bundle;
	struct stream *stream;
	struct faults *faults;
	uint32_t dostime;
	zip_t *zip;
};

/* --- gathering ------------------------------------------------------------- */

struct bundle *
bundle_open(struct arena *arena, struct faults *faults)
{
	struct bundle *bundle = arena_new(arena, struct bundle, 1);

	bundle->arena = arena;
	bundle->waiting.arena = bundle->names.arena = arena;
	bundle->file = files_temporary(faults);
	return bundle->file < 0 ? NULL : bundle;
}

void
bundle_close(struct bundle *bundle)
{
	files_close(bundle->file);
	tape_end(&bundle->names);
}

static bool
flush(struct bundle *bundle, struct faults *faults)
{
	struct str bytes = buf_str(&bundle->waiting);

	bundle->waiting.len = 0;
	return files_append(bundle->file, bytes, faults);
}

bool
bundle_add(struct bundle *bundle, struct str name, struct str bytes,
	   struct faults *faults)
{
	struct item item = { bytes.len, name.len };
	size_t errors = faults->errors;

	buf_put(&bundle->waiting, bytes);
	tape_put(&bundle->names, &item, sizeof item, faults);
	tape_put(&bundle->names, name.data, name.len, faults);
	bundle->count++;
	if (bundle->waiting.len >= GATHERED)
		flush(bundle, faults);
	return faults->errors == errors;
}

/* --- out of the temporary file ----------------------------------------------- */

static zip_int64_t
send(struct entry *entry, void *to, zip_uint64_t room)
{
	const struct writing *writing = entry->writing;
	uint64_t left = entry->size - entry->sent;

	if (left > room)
		left = room;
	if (left &&
	    !files_take_at(writing->bundle->file, entry->from + entry->sent, to,
			   left, writing->faults))
		return -1;
	entry->sent += left;
	return (zip_int64_t)left;
}

static zip_int64_t
describe(const struct entry *entry, zip_stat_t *stat)
{
	zip_stat_init(stat);
	stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
	stat->size = entry->size;
	stat->comp_method = ZIP_CM_STORE;
	return sizeof *stat;
}

static zip_int64_t
answer(void *data, void *to, zip_uint64_t len, zip_source_cmd_t command)
{
	struct entry *entry = data;

	if (command == ZIP_SOURCE_READ)
		return send(entry, to, len);
	if (command == ZIP_SOURCE_STAT)
		return describe(entry, to);
	if (command == ZIP_SOURCE_ERROR)
		return target_error(to);
	if (command == ZIP_SOURCE_SUPPORTS)
		return zip_source_make_command_bitmap(
			ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
			ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
	if (command == ZIP_SOURCE_OPEN)
		entry->sent = 0;
	return 0;
}

/* --- into the stream ---------------------------------------------------------- */

static bool
put(void *context, uint64_t at, struct str bytes)
{
	struct stream *stream = context;

	return (stream_at(stream) == at || stream_seek(stream, at)) &&
	       stream_put(stream, bytes);
}

/* --- the zip ---------------------------------------------------------------------- */

/* As of Unix, since some programs take names from DOS for an old encoding
 * whatever their flag says. */
static bool
set_properties(const struct writing *writing, zip_uint64_t i)
{
	zip_uint16_t date = (zip_uint16_t)(writing->dostime >> 16);
	zip_uint16_t time = (zip_uint16_t)(writing->dostime & 0xFFFF);

	return zip_set_file_compression(writing->zip, i, ZIP_CM_STORE, 0) ==
		       0 &&
	       zip_file_set_dostime(writing->zip, i, time, date, 0) == 0 &&
	       zip_file_set_external_attributes(writing->zip, i, 0,
						ZIP_OPSYS_UNIX, unix_file) == 0;
}

/* The next file of NAMES, which begins at FROM. */
static bool
add_entry(struct writing *writing, uint64_t from, uint64_t *size)
{
	struct bundle *bundle = writing->bundle;
	struct arena scratch = { NULL, bundle->arena->exhausted };
	struct entry *entry = arena_new(bundle->arena, struct entry, 1);
	zip_source_t *source = zip_source_function(writing->zip, answer, entry);
	struct item item = { 0, 0 };
	zip_int64_t i = -1;
	char *name;

	tape_get(&bundle->names, &item, sizeof item);
	name = arena_grow(&scratch, NULL, 0, item.name + 1);
	name[tape_get(&bundle->names, name, item.name)] = '\0';
	*entry = (struct entry){ writing, from, item.size, 0 };
	*size = item.size;
	if (source)
		i = zip_file_add(writing->zip, name, source, ZIP_FL_ENC_UTF_8);
	arena_free(&scratch);
	if (i < 0)
		zip_source_free(source);
	return i >= 0 && set_properties(writing, (zip_uint64_t)i);
}

static bool
add_entries(struct writing *writing)
{
	uint64_t from = 0, size;

	if (!tape_rewind(&writing->bundle->names, writing->faults))
		return false;
	for (size_t i = 0; i < writing->bundle->count; i++, from += size)
		if (!add_entry(writing, from, &size))
			return false;
	return true;
}

/* What the stream itself could not write it tells later. */
static void
fault_unwritten(const struct writing *writing, zip_error_t *error)
{
	struct faults *faults = writing->faults;

	if (zip_error_code_zip(error) == ZIP_ER_MEMORY)
		arena_fail(faults->arena);
	if (stream_put(writing->stream, STR("")))
		fault(faults, MSG_BUNDLE_UNWRITTEN, spot_nowhere(), STR(""),
		      arena_dup(faults->arena,
				str_of(zip_error_strerror(error))));
}

bool
bundle_write(struct bundle *bundle, struct stream *stream, uint32_t dostime,
	     struct faults *faults)
{
	struct target target = { put, stream, 0, 0 };
	struct writing writing = { bundle, stream, faults, dostime, NULL };
	size_t errors = faults->errors;

	if (!flush(bundle, faults))
		return false;
	writing.zip = target_open(&target);
	if (!writing.zip)
		arena_fail(bundle->arena);
	if (add_entries(&writing) && zip_close(writing.zip) == 0)
		return true;
	if (faults->errors == errors)
		fault_unwritten(&writing, zip_get_error(writing.zip));
	zip_discard(writing.zip);
	return false;
}
