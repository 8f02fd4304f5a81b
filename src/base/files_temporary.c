/* files_temporary.c - files without a name, for what memory should not hold. */
#include "base/files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
refuse(struct faults *faults)
{
	fault(faults, MSG_TEMPORARY, spot_nowhere(), STR(""),
	      str_of(strerror(errno)));
	return false;
}

int
files_temporary(struct faults *faults)
{
	struct str folder = files_environment("TMPDIR");
	struct str path =
		arena_concat(faults->arena, folder.len ? folder : STR("/tmp"),
			     STR("/baocao-XXXXXX"));
	int fd = mkstemp((char *)path.data);

	if (fd < 0)
		refuse(faults);
	else
		unlink(path.data);
	return fd;
}

bool
files_append(int fd, struct str bytes, struct faults *faults)
{
	while (bytes.len) {
		ssize_t n = write(fd, bytes.data, bytes.len);

		if (n < 0 && errno != EINTR)
			return refuse(faults);
		if (n > 0)
			bytes = str_from(bytes, (size_t)n);
	}
	return true;
}

bool
files_take_at(int fd, size_t offset, char *to, size_t len,
	      struct faults *faults)
{
	while (len) {
		ssize_t n = pread(fd, to, len, (off_t)offset);

		if (n < 0 && errno == EINTR)
			continue;
		if (n == 0)
			errno = EIO;
		if (n <= 0)
			return refuse(faults);
		to += n;
		offset += (size_t)n;
		len -= (size_t)n;
	}
	return true;
}

static bool
copy(int from, int to, const struct source *source, struct faults *faults)
{
	char block[1 << 15];
	size_t got;

	do {
		if (!files_take(from, block, sizeof block, &got, source,
				faults) ||
		    !files_append(to, (struct str){ block, got }, faults))
			return false;
	} while (got == sizeof block);
	return lseek(to, 0, SEEK_SET) == 0 || refuse(faults);
}

/* FD, or a copy of what comes out of it; -1 with a fault. */
static int
seekable(int fd, const struct source *source, struct faults *faults)
{
	struct stat status;
	int copied;

	if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
		return fd == STDIN_FILENO ? dup(fd) : fd;
	copied = files_temporary(faults);
	if (copied >= 0 && !copy(fd, copied, source, faults)) {
		files_close(copied);
		copied = -1;
	}
	files_close(fd);
	return copied;
}

FILE *
files_random(const char *path, const struct source *source,
	     struct faults *faults)
{
	int fd = files_open(path, source, faults);
	FILE *stream;

	if (fd >= 0)
		fd = seekable(fd, source, faults);
	if (fd < 0)
		return NULL;
	stream = fdopen(fd, "rb");
	if (!stream) {
		refuse(faults);
		close(fd);
	}
	return stream;
}

const char *
files_again(struct arena *arena, const char *path, const struct source *source,
	    struct faults *faults)
{
	int fd;

	if (!str_eq(str_of(path), STR("-")) && files_kind(path) != FILE_SPECIAL)
		return path;
	fd = files_open(path, source, faults);
	if (fd >= 0)
		fd = seekable(fd, source, faults);
	if (fd < 0)
		return NULL;
	return arena_concat(arena, STR("/dev/fd/"),
			    arena_number(arena, (size_t)fd))
		.data;
}
