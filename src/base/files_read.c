/* files_read.c - all the bytes of a file. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static size_t
size_hint(int fd)
{
	struct stat status;

	if (fstat(fd, &status) || !S_ISREG(status.st_mode))
		return 0;
	return (size_t)status.st_size;
}

/* Read until the end or MAX + 1 bytes; false with errno set where that
 * fails.  A file that has ended where its size says is not asked again. */
static bool
read_all(struct arena *arena, int fd, size_t max, struct str *bytes)
{
	size_t size = size_hint(fd), cap = 1 + size, len = 0;
	ssize_t got = 1;
	char *data;

	if (cap < 4096)
		cap = 4096;
	if (cap > max + 1)
		cap = max + 1;
	data = arena_grow(arena, NULL, 0, cap);
	while (got > 0 && len <= max) {
		if (len == cap) {
			size_t more = cap > max / 2 ? max + 1 : cap * 2;

			data = arena_grow(arena, data, cap, more);
			cap = more;
		}
		got = read(fd, data + len, cap - len);
		if (got < 0 && errno == EINTR)
			got = 1;
		else if (got > 0)
			len += (size_t)got;
		if (len && len == size && len < cap)
			break;
	}
	*bytes = (struct str){ data, len };
	return got >= 0;
}

/* An open descriptor of the file PATH, or -1.  A pipe does not wait for its
 * other end, and is then seen not to be a file, as is what took the file's
 * place in the meantime. */
static int
open_regular(const char *path, enum file_reading *reading)
{
	const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
	enum file_kind kind = files_kind(path);
	struct stat status;
	int fd = -1;

	if (kind == FILE_REGULAR)
		fd = open(path, flags);
	*reading = FILE_UNREADABLE;
	if (kind == FILE_NONE || (fd < 0 && errno == ENOENT))
		*reading = FILE_MISSING;
	else if (kind != FILE_REGULAR)
		*reading = FILE_NOT_REGULAR;
	if (fd < 0)
		return fd;
	if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
		return fd;
	*reading = FILE_NOT_REGULAR;
	close(fd);
	return -1;
}

enum file_reading
files_read_regular(struct arena *arena, const char *path, size_t max,
		   struct str *bytes, struct str *why)
{
	enum file_reading reading;
	int fd = open_regular(path, &reading);

	if (fd < 0) {
		*why = str_of(strerror(errno));
		return reading;
	}
	reading = FILE_READ;
	if (!read_all(arena, fd, max, bytes))
		reading = FILE_UNREADABLE;
	else if (bytes->len > max)
		reading = FILE_TOO_BIG;
	*why = str_of(strerror(errno));
	close(fd);
	return reading;
}

/* What errno says, in words of the table. */
static enum message
why_not(void)
{
	switch (errno) {
	case ENOENT:
	case ENOTDIR:
		return MSG_NO_FILE;
	case EISDIR:
		return MSG_IS_FOLDER;
	case EACCES:
	case EPERM:
		return MSG_MAY_NOT_READ;
	}
	return MSG_CANNOT_READ;
}

void
files_unread(struct faults *faults, const struct source *source,
	     const char *path)
{
	fault(faults, why_not(), spot_source(source), str_of(path),
	      str_of(strerror(errno)));
}

int
files_open(const char *path, const struct source *source, struct faults *faults)
{
	int fd = STDIN_FILENO;

	if (strcmp(path, "-") != 0)
		fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		files_unread(faults, source, path);
	return fd;
}

void
files_close(int fd)
{
	if (fd > STDIN_FILENO)
		close(fd);
}

bool
files_take(int fd, char *to, size_t room, size_t *got,
	   const struct source *source, struct faults *faults)
{
	*got = 0;
	while (*got < room) {
		ssize_t n = read(fd, to + *got, room - *got);

		if (n > 0)
			*got += (size_t)n;
		else if (n == 0)
			return true;
		else if (errno != EINTR)
			break;
	}
	if (*got < room)
		fault(faults, why_not(), spot_source(source), source->name,
		      str_of(strerror(errno)));
	return *got == room;
}

bool
files_read(struct arena *arena, const char *path, size_t max,
	   const struct source *source, struct str *bytes,
	   struct faults *faults)
{
	int fd = files_open(path, source, faults);
	bool done = fd >= 0 && read_all(arena, fd, max, bytes);

	if (fd >= 0 && !done)
		files_unread(faults, source, path);
	files_close(fd);
	if (!done || bytes->len <= max)
		return done;
	fault(faults, MSG_TOO_BIG, spot_source(source), str_of(path),
	      arena_number(arena, max >> 20));
	return false;
}
