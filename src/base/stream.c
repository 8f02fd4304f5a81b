/* stream.c - the end of the file in memory, and a draft behind it. */
#include "base/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/draft.h"
#include "base/files.h"

enum { WINDOW = 1 << 18 };

/* The window holds LEN bytes that are not written yet.  WHY is errno of the
 * first failure.  DRAFT is used where the file is to get a name. */
struct stream {
	struct str path, told;
	const char *name;
	bool has_name, replaces;
	mode_t mode; /* of the file that it replaces, or 0 */
	int fd, folder;
	struct draft draft;
	char *window;
	size_t len;
	int why;
};

/* --- opening -------------------------------------------------------------- */

/* What there is of PATH's name: a pipe or a device is opened, a file noted. */
static bool
look(struct stream *stream)
{
	struct stat status;

	if (stat(stream->path.data, &status))
		return true;
	if (S_ISDIR(status.st_mode)) {
		errno = EISDIR;
		return false;
	}
	if (!S_ISREG(status.st_mode)) {
		stream->has_name = false;
		stream->fd = open(stream->path.data, O_WRONLY | O_CLOEXEC);
		return stream->fd >= 0;
	}
	stream->mode = status.st_mode & 07777;
	errno = EEXIST;
	return stream->replaces;
}

static bool
begin(struct stream *stream, struct arena *arena)
{
	struct str name = str_after(stream->path, '/');
	size_t above = stream->path.len - name.len;
	struct str folder = str_slice(stream->path, 0, above);

	stream->name = name.data;
	stream->folder = open(above ? arena_dup(arena, folder).data : ".",
			      O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (stream->folder < 0)
		return false;
	if (!draft_begin(&stream->draft, stream->folder, name.data, false)) {
		int why = errno;

		close(stream->folder);
		errno = why;
		return false;
	}
	stream->fd = stream->draft.fd;
	if (stream->mode)
		(void)fchmod(stream->fd, stream->mode);
	return true;
}

struct stream *
stream_open(struct arena *arena, const char *path, bool replaces,
	    struct faults *faults)
{
	struct stream *stream = arena_new(arena, struct stream, 1);
	bool is_output = strcmp(path, "-") == 0;

	stream->path = files_real(arena, str_of(path));
	stream->told = is_output ? STR("stdout") : str_of(path);
	stream->replaces = replaces;
	stream->has_name = !is_output;
	stream->fd = STDOUT_FILENO;
	stream->window = arena_grow(arena, NULL, 0, WINDOW);
	if (!is_output &&
	    (!look(stream) || (stream->has_name && !begin(stream, arena)))) {
		files_unwritten(faults, stream->told);
		return NULL;
	}
	return stream;
}

/* --- writing -------------------------------------------------------------- */

static bool
fail(struct stream *stream)
{
	if (!stream->why)
		stream->why = errno;
	return false;
}

/* Write the window out, which is empty then. */
static bool
flush(struct stream *stream)
{
	if (stream->why)
		return false;
	if (!files_put(stream->fd, (struct str){ stream->window, stream->len }))
		return fail(stream);
	stream->len = 0;
	return true;
}

/* As much of BYTES as there is room for. */
static size_t
put_some(struct stream *stream, struct str bytes)
{
	size_t room = WINDOW - stream->len;

	if (bytes.len > room)
		bytes.len = room;
	if (bytes.len)
		memcpy(stream->window + stream->len, bytes.data, bytes.len);
	stream->len += bytes.len;
	return bytes.len;
}

bool
stream_put(struct stream *stream, struct str bytes)
{
	while (bytes.len) {
		if (stream->len == WINDOW && !flush(stream))
			return false;
		bytes = str_from(bytes, put_some(stream, bytes));
	}
	return !stream->why;
}

/* --- ending --------------------------------------------------------------- */

static void
close_folder(struct stream *stream)
{
	if (stream->has_name)
		close(stream->folder);
}

/* Without a name yet it is gone when it is closed. */
static bool
place(struct stream *stream)
{
	if (!stream->has_name)
		return close(stream->fd) == 0 || fail(stream);
	if (fsync(stream->fd)) {
		fail(stream);
		draft_drop(&stream->draft);
		return false;
	}
	if (!draft_place(&stream->draft, stream->name, stream->replaces))
		return fail(stream);
	(void)fsync(stream->folder);
	return true;
}

bool
stream_end(struct stream *stream, struct faults *faults)
{
	bool ended = flush(stream);

	if (ended)
		ended = place(stream);
	else if (stream->has_name)
		draft_drop(&stream->draft);
	close_folder(stream);
	if (ended)
		return true;
	errno = stream->why;
	files_unwritten(faults, stream->told);
	return false;
}

void
stream_drop(struct stream *stream)
{
	if (stream->has_name)
		draft_drop(&stream->draft);
	close_folder(stream);
}
