/* files.c - what there is in the file system and the environment. */
#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
files_make_folder(struct arena *arena, struct str path, struct faults *faults)
{
	for (size_t end = 1; end <= path.len; end++) {
		struct str above;
		int why;

		if (end < path.len && path.data[end] != '/')
			continue;
		above = arena_dup(arena, str_slice(path, 0, end));
		if (mkdir(above.data, 0777) == 0 || errno == EEXIST)
			continue;
		why = errno;
		if (files_is_folder(above.data))
			continue;
		fault(faults, MSG_NO_NEW_FOLDER, spot_nowhere(), above,
		      str_of(strerror(why)));
		return false;
	}
	return true;
}

/* The real path of the first END bytes of PATH, empty where there is no such
 * file. */
static struct str
real(struct arena *arena, struct str path, size_t end)
{
	bool is_root = end == 0 && path.len && path.data[0] == '/';
	struct str above = is_root ? STR("/") : STR("."), resolved;
	char *found;

	if (end)
		above = arena_dup(arena, str_slice(path, 0, end));
	found = realpath(above.data, NULL);
	if (!found)
		return STR("");
	resolved = arena_dup(arena, str_of(found));
	free(found);
	return resolved;
}

struct str
files_real(struct arena *arena, struct str path)
{
	struct str resolved;
	size_t end = path.len;

	while ((resolved = real(arena, path, end)).len == 0 && end > 0)
		do
			end--;
		while (end > 0 && path.data[end] != '/');
	path = str_from(path, end);
	while (path.len) {
		struct str step = str_cut(&path, '/');

		if (step.len && !str_eq(step, STR(".")))
			resolved = arena_concat(arena, resolved,
						str_ends(resolved, STR("/"))
							? STR("")
							: STR("/"),
						step);
	}
	return resolved;
}

/* A link that leads nowhere is there, too. */
bool
files_exists(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0;
}

bool
files_is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

struct file_look
files_look(const char *path)
{
	struct stat status;
	struct file_look look = { FILE_NONE, false };

	if (lstat(path, &status))
		return look;
	look.kind = FILE_REGULAR;
	look.is_link = S_ISLNK(status.st_mode);
	if (look.is_link && stat(path, &status))
		return look;
	if (S_ISDIR(status.st_mode))
		look.kind = FILE_FOLDER;
	else if (!S_ISREG(status.st_mode))
		look.kind = FILE_SPECIAL;
	return look;
}

enum file_kind
files_kind(const char *path)
{
	return files_look(path).kind;
}

int64_t
files_changed(const char *path)
{
	struct stat status;

	if (stat(path, &status) || status.st_size == 0)
		return 0;
#ifdef __APPLE__
	return (int64_t)status.st_mtimespec.tv_sec * 1000000000 +
	       status.st_mtimespec.tv_nsec;
#else
	return (int64_t)status.st_mtim.tv_sec * 1000000000 +
	       status.st_mtim.tv_nsec;
#endif
}

bool
files_end_in(const char *path, struct str tail, size_t rest)
{
	char end[64];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	off_t at = (off_t)(tail.len + rest);
	struct stat status;
	bool found = fd >= 0 && tail.len <= sizeof end &&
		     fstat(fd, &status) == 0 && status.st_size >= at &&
		     pread(fd, end, tail.len, status.st_size - at) ==
			     (ssize_t)tail.len &&
		     str_eq((struct str){ end, tail.len }, tail);

	if (fd >= 0)
		close(fd);
	return found;
}

bool
files_output_is_terminal(void)
{
	return isatty(STDOUT_FILENO);
}

bool
files_errors_are_terminal(void)
{
	return isatty(STDERR_FILENO);
}

struct str
files_environment(const char *name)
{
	const char *value = getenv(name);

	return value ? str_of(value) : STR("");
}
