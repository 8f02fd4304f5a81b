/* files_write.c - the three streams, and why something is not written. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/unfinished.h"

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

void
files_unwritten(struct faults *faults, struct str path)
{
	fault(faults, why_not(), spot_nowhere(), path, str_of(strerror(errno)));
}

bool
files_put(int fd, struct str bytes)
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

bool
files_print(struct str bytes, struct faults *faults)
{
	if (files_put(STDOUT_FILENO, bytes) && close(STDOUT_FILENO) == 0)
		return true;
	files_unwritten(faults, STR("stdout"));
	return false;
}

void
files_complain(struct str bytes)
{
	(void)files_put(STDERR_FILENO, bytes);
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

void
files_prepare(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		keep_closed(fd);
	unfinished_prepare();
	/* libzip asks for the local time of every entry, though none is
	 * used. */
	setenv("TZ", "UTC0", 1);
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
}
