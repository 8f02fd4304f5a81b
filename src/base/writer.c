/* writer.c - a folder kept open, so that a file costs no path. */
#include "base/writer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/draft.h"
#include "base/files.h"

/* IS_TOLD: what failed is a fault already; otherwise errno says it. */
struct putting {
	struct writer *writer;
	struct arena *arena;
	struct str bytes;
	struct faults *faults;
	bool is_told;
};

/* --- folders -------------------------------------------------------------- */

static void
close_folder(struct writer *writer)
{
	if (writer->is_open)
		close(writer->folder);
	writer->is_open = false;
}

void
writer_end(struct writer *writer)
{
	close_folder(writer);
	disks_forget(&writer->disks);
}

bool
writer_sync(struct writer *writer, struct faults *faults)
{
	writer->is_noted = false;
	if (disks_sync(&writer->disks))
		return true;
	files_unwritten(faults, str_of(writer->path));
	return false;
}

static int
open_folder(const char *path)
{
	return open(*path ? path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Have the folder PATH, with its last slash, open. */
static bool
enter(struct putting *putting, struct str path)
{
	struct writer *writer = putting->writer;
	struct str open = { writer->path, writer->length };

	if (writer->is_open && str_eq(open, path))
		return true;
	close_folder(writer);
	errno = ENAMETOOLONG;
	if (path.len >= sizeof writer->path)
		return false;
	if (path.len)
		memcpy(writer->path, path.data, path.len);
	writer->path[path.len] = '\0';
	writer->length = path.len;
	writer->folder = open_folder(writer->path);
	if (writer->folder < 0 && errno == ENOENT && writer->makes_folders) {
		putting->is_told = !files_make_folder(putting->arena, path,
						      putting->faults);
		if (putting->is_told)
			return false;
		writer->folder = open_folder(writer->path);
	}
	writer->is_open = writer->folder >= 0;
	writer->is_noted = false;
	return writer->is_open;
}

/* --- files ---------------------------------------------------------------- */

/* The new name lasts once its folder is on the disk; a file system that
 * cannot sync a folder has nothing more to offer.  For one file that is not
 * worth a second wait: there is the old file or the new one. */
static void
settle(struct writer *writer, size_t len)
{
	if (writer->is_durable)
		(void)fsync(writer->folder);
	else if (!writer->is_synced && !writer->is_noted)
		disks_note(&writer->disks, writer->folder);
	writer->is_noted = true;
	if (writer->ahead)
		ahead_note(writer->ahead, writer->folder, len);
}

/* Put a new file in place of what OLD tells of NAME, NULL where there is
 * nothing of that name.  A file keeps its permissions. */
static bool
put_file(struct putting *putting, const char *name, const struct stat *old)
{
	struct writer *writer = putting->writer;
	struct draft draft;

	if (!draft_begin(&draft, writer->folder, name, writer->is_named))
		return false;
	if (old)
		(void)fchmod(draft.fd, old->st_mode & 07777);
	if (!files_put(draft.fd, putting->bytes) ||
	    ((writer->is_synced || writer->is_durable) && fsync(draft.fd))) {
		int why = errno;

		draft_drop(&draft);
		errno = why;
		return false;
	}
	if (!draft_place(&draft, name, old != NULL))
		return false;
	settle(writer, putting->bytes.len);
	return true;
}

static bool
put_special(struct putting *putting, const char *name)
{
	int fd = openat(putting->writer->folder, name, O_WRONLY | O_CLOEXEC);
	bool filled = fd >= 0 && files_put(fd, putting->bytes);
	int why = errno;

	if (fd >= 0)
		close(fd);
	errno = why;
	return filled;
}

static bool put(struct putting *, struct str path);

/* The link PATH leads somewhere, or is told with errno. */
static bool
put_behind_link(struct putting *putting, struct str path)
{
	char *found = realpath(path.data, NULL);
	struct str real;

	if (!found)
		return false;
	real = arena_dup(putting->arena, str_of(found));
	free(found);
	return put(putting, real);
}

/* NAME, the last step of PATH, is there already. */
static bool
put_over(struct putting *putting, struct str path, const char *name)
{
	struct stat status, behind;
	int folder = putting->writer->folder;

	if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
		return false;
	if (fstatat(folder, name, &behind, 0) == 0 &&
	    !S_ISREG(behind.st_mode) && !S_ISDIR(behind.st_mode))
		return put_special(putting, name);
	if (!putting->writer->replaces) {
		errno = EEXIST;
		return false;
	}
	if (S_ISLNK(status.st_mode))
		return put_behind_link(putting, path);
	if (S_ISDIR(status.st_mode)) {
		errno = EISDIR;
		return false;
	}
	return put_file(putting, name, &status);
}

static bool
is_there(const struct writer *writer, const char *name)
{
	struct stat status;
	int why = errno;
	bool there = fstatat(writer->folder, name, &status,
			     AT_SYMLINK_NOFOLLOW) == 0;

	errno = why;
	return there;
}

/* Most files are new, and making them tells so. */
static bool
put(struct putting *putting, struct str path)
{
	const struct writer *writer = putting->writer;
	struct str name = str_after(path, '/');
	struct str folder = str_slice(path, 0, path.len - name.len);

	if (!enter(putting, folder))
		return false;
	if (!writer->replaces || !is_there(writer, name.data)) {
		if (put_file(putting, name.data, NULL))
			return true;
		if (!is_there(writer, name.data))
			return false;
	}
	return put_over(putting, path, name.data);
}

/* Without /proc a file that has no name can be given none later. */
static bool
wants_name(const struct putting *putting)
{
	const struct writer *writer = putting->writer;

	return !putting->is_told && errno == ENOENT && writer->is_open &&
	       !writer->is_named;
}

bool
writer_put(struct writer *writer, struct arena *arena, struct str path,
	   struct str bytes, struct faults *faults)
{
	struct putting putting = { writer, arena, bytes, faults, false };
	struct str whole = arena_dup(arena, path);

	if (put(&putting, whole))
		return true;
	if (wants_name(&putting)) {
		writer->is_named = true;
		if (put(&putting, whole))
			return true;
	}
	if (!putting.is_told)
		files_unwritten(faults, path);
	return false;
}

bool
files_write(struct arena *arena, const char *path, struct str bytes,
	    bool replace, struct faults *faults)
{
	struct writer writer = { .replaces = replace, .is_synced = true };
	bool written = writer_put(&writer, arena, str_of(path), bytes, faults);

	writer_end(&writer);
	return written;
}
