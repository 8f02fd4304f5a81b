/* target.c - libzip's idea of a file that it only writes. */
#include "opc/target.h"

#include <string.h>

static zip_int64_t
put(struct target *target, const void *from, zip_uint64_t len)
{
	if (!target->put(target->context, target->at,
			 (struct str){ from, len }))
		return -1;
	target->at += len;
	if (target->end < target->at)
		target->end = target->at;
	return (zip_int64_t)len;
}

static zip_int64_t
seek(struct target *target, void *data, zip_uint64_t len)
{
	zip_error_t error;
	zip_int64_t to;

	zip_error_init(&error);
	to = zip_source_seek_compute_offset(target->at, target->end, data, len,
					    &error);
	zip_error_fini(&error);
	if (to < 0)
		return -1;
	target->at = (uint64_t)to;
	return 0;
}

static zip_int64_t
describe(zip_stat_t *stat)
{
	zip_stat_init(stat);
	stat->valid = ZIP_STAT_SIZE;
	return sizeof *stat;
}

zip_int64_t
target_error(void *to)
{
	static const int error[] = { ZIP_ER_INTERNAL, 0 };

	memcpy(to, error, sizeof error);
	return sizeof error;
}

/* All that libzip wants of what it writes to, though it reads none of it. */
static zip_int64_t
supported(void)
{
	return zip_source_make_command_bitmap(
		ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
		ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
		ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_BEGIN_WRITE,
		ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE,
		ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE,
		ZIP_SOURCE_REMOVE, -1);
}

static zip_int64_t
answer(void *data, void *to, zip_uint64_t len, zip_source_cmd_t command)
{
	struct target *target = data;

	if (command == ZIP_SOURCE_WRITE)
		return put(target, to, len);
	if (command == ZIP_SOURCE_SEEK_WRITE)
		return seek(target, to, len);
	if (command == ZIP_SOURCE_TELL_WRITE)
		return (zip_int64_t)target->at;
	if (command == ZIP_SOURCE_STAT)
		return describe(to);
	if (command == ZIP_SOURCE_ERROR)
		return target_error(to);
	return command == ZIP_SOURCE_SUPPORTS ? supported() : 0;
}

zip_t *
target_open(struct target *target)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *zip = NULL;

	zip_error_init(&error);
	source = zip_source_function_create(answer, target, &error);
	if (source)
		zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE,
					   &error);
	if (source && !zip)
		zip_source_free(source);
	zip_error_fini(&error);
	return zip;
}
