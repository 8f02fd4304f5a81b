/* files_write.c - a file put in place at once, or not at all. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The temporary file of the moment, for the signal handler alone. */
static volatile sig_atomic_t unfinished;
static char unfinished_path[PATH_MAX];

/* What errno says, in words of the table. */
static enum message
why_not(void)
{
	switch (errno) {
	case EEXIST:
		return MSG_EXISTS;
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		return MSG_NO_ROOM;
	case EACCES:
	case EPERM:
	case EROFS:
		return MSG_MAY_NOT_WRITE;
	case ENOENT:
	case ENOTDIR:
		return MSG_NO_FOLDER;
	case EISDIR:
		return MSG_IS_FOLDER;
	case ENAMETOOLONG:
		return MSG_NAME_LONG;
	}
	return MSG_CANNOT_WRITE;
}

static void
fault_write(struct faults *faults, struct str path)
{
	fault(faults, why_not(), spot_nowhere(), path, str_of(strerror(errno)));
}

static bool
write_all(int fd, struct str bytes)
{
	while (bytes.len) {
		ssize_t put = write(fd, bytes.data, bytes.len);

		if (put < 0 && errno != EINTR)
			return false;
		if (put > 0)
			bytes = str_from(bytes, (size_t)put);
	}
	return true;
}

/* A new file in PATH's folder, hidden and named after the process. */
static int
open_beside(const char *path)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;
	int len = snprintf(unfinished_path, sizeof unfinished_path,
			   "%.*s.baocao-%ld.tmp", folder, path, (long)getpid());
	int fd;

	if (len < 0 || (size_t)len >= sizeof unfinished_path) {
		errno = ENAMETOOLONG;
		return -1;
	}
	unfinished = 1; /* a signal may come before open returns */
	fd = open(unfinished_path,
		  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
	if (fd < 0 && errno == EEXIST && unlink(unfinished_path) == 0)
		fd = open(unfinished_path,
			  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	unfinished = fd >= 0;
	return fd;
}

/* As PATH is there already, its permissions are what people want. */
static void
keep_mode(int fd, const char *path)
{
	struct stat old;

	if (stat(path, &old) == 0 && S_ISREG(old.st_mode))
		(void)fchmod(fd, old.st_mode & 07777);
}

static bool
fill_and_close(int fd, struct str bytes)
{
	bool filled = write_all(fd, bytes) && fsync(fd) == 0;
	int why = errno;

	if (close(fd) && filled)
		return false;
	if (!filled)
		errno = why;
	return filled;
}

/* A link, unlike a rename, never takes the place of another file. */
static bool
put_in_place(const char *path, bool replace)
{
	if (replace)
		return rename(unfinished_path, path) == 0;
	if (link(unfinished_path, path) == 0)
		return unlink(unfinished_path) == 0;
	if (errno == EEXIST || files_exists(path)) {
		errno = EEXIST;
		return false;
	}
	return rename(unfinished_path, path) == 0;
}

/* A pipe or a device is written to, never replaced. */
static bool
write_special(const char *path, struct str bytes, struct faults *faults)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool filled = fd >= 0 && write_all(fd, bytes);

	if (!filled)
		fault_write(faults, str_of(path));
	if (fd >= 0)
		close(fd);
	return filled;
}

/* What the link PATH leads to, PATH itself where it is none: a link stays, as
 * /dev/stdout must.  NULL with errno set where it leads nowhere. */
static const char *
target(struct arena *arena, const char *path)
{
	struct stat status;
	char *found;

	if (lstat(path, &status) || !S_ISLNK(status.st_mode))
		return path;
	found = realpath(path, NULL);
	if (!found)
		return NULL;
	path = arena_dup(arena, str_of(found)).data;
	free(found);
	return path;
}

/* Returns false with errno set where that fails. */
static bool
write_beside(const char *path, struct str bytes, bool replace)
{
	int fd = open_beside(path), why;

	if (fd >= 0 && replace)
		keep_mode(fd, path);
	if (fd >= 0 && fill_and_close(fd, bytes) &&
	    put_in_place(path, replace)) {
		unfinished = 0;
		return true;
	}
	why = errno;
	if (unfinished)
		unlink(unfinished_path);
	unfinished = 0;
	errno = why;
	return false;
}

bool
files_write(struct arena *arena, const char *path, struct str bytes,
	    bool replace, struct faults *faults)
{
	const char *real;

	if (files_kind(path) == FILE_SPECIAL)
		return write_special(path, bytes, faults);
	if (!replace && files_exists(path)) {
		fault(faults, MSG_EXISTS, spot_nowhere(), str_of(path));
		return false;
	}
	real = target(arena, path);
	if (!real || !write_beside(real, bytes, replace)) {
		fault_write(faults, str_of(path));
		return false;
	}
	return true;
}

/* --- the three streams --------------------------------------------------- */

bool
files_print(struct str bytes, struct faults *faults)
{
	if (write_all(STDOUT_FILENO, bytes) && close(STDOUT_FILENO) == 0)
		return true;
	fault_write(faults, STR("stdout"));
	return false;
}

void
files_complain(struct str bytes)
{
	(void)write_all(STDERR_FILENO, bytes);
}

/* A stream that is closed is kept from being taken by the next file that is
 * opened; reading or writing it is an error all the same. */
static void
keep_closed(int fd)
{
	if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
		(void)open("/dev/null",
			   fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* --- signals ------------------------------------------------------------ */

static void
interrupted(int signal_number)
{
	if (unfinished)
		unlink(unfinished_path);
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

void
files_prepare(void)
{
	static const int ends[] = { SIGHUP, SIGINT, SIGTERM };
	struct sigaction action = { .sa_handler = interrupted };

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		keep_closed(fd);
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct sigaction before;

		if (sigaction(ends[i], NULL, &before) == 0 &&
		    before.sa_handler != SIG_IGN)
			sigaction(ends[i], &action, NULL);
	}
	/* libzip asks for the local time of every entry, though none is used. */
	setenv("TZ", "UTC0", 1);
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
}
