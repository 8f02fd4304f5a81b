/* archive.c - a tar or a zip, written as reports come. */
#include "cli/outputs/archive.h"

#include "base/files.h"
#include "base/stamp.h"
#include "base/stream.h"
#include "base/tar.h"
#include "cli/inputs/intake.h"
#include "opc/bundle.h"

/* BUNDLE is NULL of a tar.  SCRATCH holds what goes around one file. */
struct archive {
	const struct cli *cli;
	struct arena scratch;
	struct stream *stream;
	struct bundle *bundle;
	uint64_t seconds;
	size_t count;
	bool is_broken; /* a file is not in it, which was told */
};

enum archive_kind
archive_kind(const struct options *options)
{
	struct str output = str_of(options->given[OPTION_OUTPUT]);

	if (str_has_ending(output, STR(".zip")))
		return ARCHIVE_ZIP;
	if (str_has_ending(output, STR(".tar")) ||
	    (str_eq(output, STR("-")) && intake_is_many(options)))
		return ARCHIVE_TAR;
	return ARCHIVE_NONE;
}

struct archive *
archive_open(const struct cli *cli, uint32_t dostime, struct faults *faults)
{
	struct archive *archive = arena_new(cli->arena, struct archive, 1);

	archive->cli = cli;
	archive->scratch.exhausted = cli->arena->exhausted;
	archive->seconds =
		stamp_seconds(files_environment("SOURCE_DATE_EPOCH"));
	archive->stream = stream_open(cli->arena, cli_value(cli, OPTION_OUTPUT),
				      cli_given(cli, OPTION_FORCE), faults);
	if (!archive->stream)
		return NULL;
	if (archive_kind(&cli->options) == ARCHIVE_ZIP)
		archive->bundle =
			bundle_open(cli->arena, archive->stream, dostime);
	return archive;
}

static bool
add_to_tar(struct archive *archive, struct str name, struct str bytes)
{
	struct buf around = { .arena = &archive->scratch };

	arena_reset(&archive->scratch);
	tar_put_header(&around, name, bytes.len, archive->seconds);
	stream_put(archive->stream, buf_str(&around));
	around.len = 0;
	tar_put_padding(&around, bytes.len);
	stream_put(archive->stream, bytes);
	return stream_put(archive->stream, buf_str(&around));
}

bool
archive_add(struct archive *archive, struct str name, struct str bytes,
	    struct faults *faults)
{
	archive->count++;
	if (!archive->bundle)
		return add_to_tar(archive, name, bytes);
	if (!bundle_add(archive->bundle, name, bytes, faults))
		archive->is_broken = true;
	return !archive->is_broken;
}

static bool
finish(struct archive *archive, struct faults *faults)
{
	struct buf end = { .arena = &archive->scratch };
	size_t errors = faults->errors;

	if (archive->bundle)
		bundle_end(archive->bundle, faults);
	else
		tar_put_end(&end);
	stream_put(archive->stream, buf_str(&end));
	if (faults->errors == errors)
		return stream_end(archive->stream, faults);
	stream_drop(archive->stream);
	return false;
}

bool
archive_close(struct archive *archive, struct faults *faults)
{
	bool placed = false;

	if (archive->count && !archive->is_broken)
		placed = finish(archive, faults);
	else
		stream_drop(archive->stream);
	if (archive->bundle)
		bundle_close(archive->bundle);
	arena_free(&archive->scratch);
	return placed;
}
