/* package.c - the zip's directory read once, its entries when asked for. */
#include "opc/package.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "opc/admit.h"
#include "opc/limits.h"
#include "opc/types.h"

/* --- names --------------------------------------------------------------- */

/* Parts of one name keep the order of the zip. */
static int
compare_parts(const void *a, const void *b)
{
	const struct part *x = *(struct part *const *)a;
	const struct part *y = *(struct part *const *)b;
	int order = part_name_compare(x->name, y->name);

	return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void
sort_parts(struct package *package)
{
	package->sorted =
		arena_new(package->arena, struct part *, package->count);
	for (size_t i = 0; i < package->count; i++)
		package->sorted[i] = &package->parts[i];
	qsort(package->sorted, package->count, sizeof *package->sorted,
	      compare_parts);
}

/* The first of that name; there may be more until they are refused. */
const struct part *
package_find(const struct package *package, struct str name)
{
	size_t low = 0, high = package->count;

	if (str_starts(name, STR("/")))
		name = str_from(name, 1);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (part_name_compare(package->sorted[middle]->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < package->count &&
	    part_name_is(package->sorted[low]->name, name))
		return package->sorted[low];
	return NULL;
}

/* --- opening ------------------------------------------------------------- */

/* Folders are not parts, though some programs write entries for them. */
static void
add_part(struct package *package, size_t i, struct faults *faults)
{
	struct zip_stat stat;
	struct str name;
	struct part *part;

	if (zip_stat_index(package->zip, i, ZIP_FL_ENC_RAW, &stat) < 0) {
		fault(faults, MSG_PACKAGE_DAMAGED, spot_source(package->source),
		      STR(""), str_of(zip_strerror(package->zip)));
		return;
	}
	name = arena_dup(package->arena, str_of(stat.name));
	if (str_ends(name, STR("/")) && stat.size == 0)
		return;
	part = &package->parts[package->count++];
	part->name = name;
	part->index = i;
	part->size = stat.size;
	part->packed_size = stat.comp_size;
	part->crc = stat.crc;
	part->deflated = stat.comp_method == ZIP_CM_DEFLATE;
	admit_entry(package, part, stat.comp_method,
		    stat.encryption_method != ZIP_EM_NONE, faults);
}

static void
read_directory(struct package *package, size_t len, struct faults *faults)
{
	size_t count = (size_t)zip_get_num_entries(package->zip, 0);

	if (count > LIMIT_ENTRIES) {
		fault(faults, MSG_TOO_MANY_ENTRIES,
		      spot_source(package->source), STR(""),
		      arena_number(faults->arena, count),
		      arena_number(faults->arena, LIMIT_ENTRIES));
		return;
	}
	package->parts = arena_new(package->arena, struct part, count);
	for (size_t i = 0; i < count; i++)
		add_part(package, i, faults);
	sort_parts(package);
	admit_package(package, len, faults);
}

/* OLE files are what Word wrote before, and how it keeps what a password
 * protects. */
static bool
is_zip(const struct package *package, zip_source_t *zip, struct faults *faults)
{
	struct spot spot = spot_source(package->source);
	char start[4];
	zip_int64_t got = -1;

	if (zip_source_open(zip) == 0) {
		got = zip_source_read(zip, start, sizeof start);
		zip_source_close(zip);
	}
	if (got >= 2 && !memcmp(start, "PK", 2))
		return true;
	if (got == 4 && !memcmp(start, "\xD0\xCF\x11\xE0", 4))
		fault(faults, MSG_OLD_WORD, spot, STR(""));
	else
		fault(faults, MSG_NOT_PACKAGE, spot, STR(""));
	return false;
}

static void
fault_unopened(const struct package *package, zip_error_t *error,
	       struct faults *faults)
{
	if (zip_error_code_zip(error) == ZIP_ER_MEMORY)
		arena_fail(package->arena);
	fault(faults, MSG_PACKAGE_DAMAGED, spot_source(package->source),
	      STR(""),
	      arena_dup(faults->arena, str_of(zip_error_strerror(error))));
}

/* Only ever read: libzip frees what is not its own when an archive over a
 * buffer of the caller's is written through. */
static void
open_zip(struct package *package, zip_source_t *source, struct faults *faults)
{
	zip_error_t error;

	zip_error_init(&error);
	package->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
	if (!package->zip) {
		zip_source_free(source);
		fault_unopened(package, &error, faults);
	}
	zip_error_fini(&error);
}

/* The directory of the zip in SOURCE, which is the package's from now on. */
static bool
open_source(struct package *package, zip_source_t *source,
	    struct faults *faults)
{
	size_t errors = faults->errors;
	struct zip_stat stat;

	if (!source)
		arena_fail(package->arena);
	zip_stat_init(&stat);
	zip_source_stat(source, &stat);
	if (is_zip(package, source, faults))
		open_zip(package, source, faults);
	else
		zip_source_free(source);
	if (package->zip)
		read_directory(package, stat.size, faults);
	if (faults->errors == errors)
		return true;
	package_close(package);
	return false;
}

bool
package_open_zip(struct package *package, struct arena *arena,
		 const struct source *source, struct str bytes,
		 struct faults *faults)
{
	*package = (struct package){ .arena = arena, .source = source };
	return open_source(
		package,
		zip_source_buffer_create(bytes.data, bytes.len, 0, NULL),
		faults);
}

bool
package_open_stream(struct package *package, struct arena *arena,
		    const struct source *source, FILE *stream,
		    struct faults *faults)
{
	*package = (struct package){ .arena = arena,
				     .source = source,
				     .is_streamed = true };
	return open_source(
		package, zip_source_filep_create(stream, 0, -1, NULL), faults);
}

bool
package_open(struct package *package, struct arena *arena,
	     const struct source *source, struct str bytes,
	     struct faults *faults)
{
	size_t errors = faults->errors;

	if (!package_open_zip(package, arena, source, bytes, faults))
		return false;
	types_resolve(package, faults);
	if (faults->errors == errors)
		return true;
	package_close(package);
	return false;
}

void
package_close(struct package *package)
{
	if (package->zip)
		zip_discard(package->zip);
	package->zip = NULL;
	package->count = 0;
}

/* --- reading ------------------------------------------------------------- */

/* SIZE bytes of an entry, and not one more; at the last, libzip compares the
 * checksum. */
static bool
read_exactly(zip_file_t *file, char *to, size_t size)
{
	size_t done = 0;

	while (done <= size) {
		zip_int64_t got = zip_fread(file, to + done, size + 1 - done);

		if (got < 0)
			return false;
		if (got == 0)
			break;
		done += (size_t)got;
	}
	return done == size;
}

static struct str
read_entry(const struct package *package, const struct part *part, size_t size,
	   zip_flags_t flags, struct faults *faults)
{
	zip_file_t *file = zip_fopen_index(package->zip, part->index, flags);
	char *bytes = arena_grow(package->arena, NULL, 0, size + 1);
	bool whole = file && read_exactly(file, bytes, size);

	if (file)
		zip_fclose(file);
	if (!whole) {
		fault(faults, MSG_PART_DAMAGED, spot_source(package->source),
		      part->name);
		return (struct str){ NULL, 0 };
	}
	bytes[size] = '\0';
	return (struct str){ bytes, size };
}

struct str
package_read(struct package *package, const struct part *part,
	     struct faults *faults)
{
	struct part *known = &package->parts[part - package->parts];

	if (known->read)
		return known->bytes;
	if (package->is_streamed && !admit_size(package, part, faults))
		return (struct str){ NULL, 0 };
	known->bytes = read_entry(package, part, part->size, 0, faults);
	known->read = true;
	return known->bytes;
}

struct str
package_packed(const struct package *package, const struct part *part,
	       struct faults *faults)
{
	struct part *known = &package->parts[part - package->parts];

	if (known->fetched)
		return known->packed;
	known->packed = read_entry(package, part, part->packed_size,
				   ZIP_FL_COMPRESSED, faults);
	known->fetched = true;
	return known->packed;
}
