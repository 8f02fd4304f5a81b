/* bundle.c - files into a stream, their directory onto a tape. */
#include "opc/bundle.h"

#include "base/tape.h"
#include "opc/headers.h"

/* COUNT files take AT bytes of STREAM.  HEADER is for one at a time. */
struct bundle {
	struct stream *stream;
	struct tape directory;
	struct buf header;
	uint64_t at, count;
	uint32_t dostime;
};

/* A file that its owner may write and all may read. */
static const uint32_t unix_file = (uint32_t)0100644 << 16;

struct bundle *
bundle_open(struct arena *arena, struct stream *stream, uint32_t dostime)
{
	struct bundle *bundle = arena_new(arena, struct bundle, 1);

	bundle->stream = stream;
	bundle->dostime = dostime;
	bundle->directory.arena = bundle->header.arena = arena;
	return bundle;
}

void
bundle_close(struct bundle *bundle)
{
	tape_end(&bundle->directory);
}

static void
put(struct bundle *bundle, struct str bytes)
{
	stream_put(bundle->stream, bytes);
	bundle->at += bytes.len;
}

static void
put_header(struct bundle *bundle)
{
	put(bundle, buf_str(&bundle->header));
	bundle->header.len = 0;
}

/* As of Unix, since some programs take names from DOS for an old encoding
 * whatever their flag says. */
bool
bundle_add(struct bundle *bundle, struct str name, struct str bytes,
	   struct faults *faults)
{
	struct zipped file = { name, pack_nothing(bytes), bundle->dostime,
			       unix_file, bundle->at };
	struct buf *header = &bundle->header;
	size_t errors = faults->errors;

	if (!headers_admit(name, faults))
		return false;
	headers_put_local(header, &file);
	put_header(bundle);
	put(bundle, bytes);
	headers_put_central(header, &file);
	tape_put(&bundle->directory, header->data, header->len, faults);
	header->len = 0;
	bundle->count++;
	return faults->errors == errors;
}

/* Whether all of the directory is written. */
static bool
put_directory(struct bundle *bundle, struct faults *faults)
{
	char some[4096];
	size_t len;

	if (!tape_rewind(&bundle->directory, faults))
		return false;
	while ((len = tape_get(&bundle->directory, some, sizeof some)) > 0)
		put(bundle, (struct str){ some, len });
	return tape_is_read(&bundle->directory, faults);
}

bool
bundle_end(struct bundle *bundle, struct faults *faults)
{
	uint64_t at = bundle->at;

	if (!put_directory(bundle, faults))
		return false;
	headers_put_end(&bundle->header, bundle->count, at, bundle->at - at);
	put_header(bundle);
	return true;
}
