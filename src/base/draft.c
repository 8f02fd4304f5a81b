/* draft.c - O_TMPFILE and linkat, or a hidden name and rename. */
#ifdef __linux__
#define _GNU_SOURCE /* O_TMPFILE, AT_EMPTY_PATH */
#endif
#include "base/draft.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"

static void
forget_name(struct draft *draft)
{
	draft->is_named = false;
	unfinished_forget(draft->mark);
}

static void
remove_name(struct draft *draft)
{
	int why = errno;

	if (draft->is_named) {
		unlinkat(draft->folder, draft->name, 0);
		forget_name(draft);
	}
	errno = why;
}

/* A signal may come before the name is there. */
static void
take_name(struct draft *draft)
{
	draft->mark = unfinished_add(draft->folder, draft->name);
	draft->is_named = true;
}

static bool
begin_named(struct draft *draft)
{
	int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;

	take_name(draft);
	draft->fd = openat(draft->folder, draft->name, flags, 0666);
	if (draft->fd < 0 && errno == EEXIST &&
	    unlinkat(draft->folder, draft->name, 0) == 0)
		draft->fd = openat(draft->folder, draft->name, flags, 0666);
	if (draft->fd >= 0)
		return true;
	forget_name(draft);
	return false;
}

/* A folder where nothing may be made is no reason to try again. */
static bool
begin_nameless(struct draft *draft)
{
#ifdef O_TMPFILE
	draft->fd = openat(draft->folder, ".", O_WRONLY | O_TMPFILE | O_CLOEXEC,
			   0666);
	return draft->fd >= 0;
#else
	(void)draft;
	return false;
#endif
}

bool
draft_begin(struct draft *draft, int folder, const char *name, bool named)
{
	unsigned long long hash = hash_of(str_of(name));

	draft->folder = folder;
	draft->is_named = false;
	snprintf(draft->name, sizeof draft->name, ".baocao-%016llx.tmp", hash);
	return (!named && begin_nameless(draft)) || begin_named(draft);
}

/* Give the file without a name the name TO.  Only where all may see it by /proc
 * can somebody without special rights do so on older kernels. */
static bool
give_name(const struct draft *draft, const char *to)
{
#ifdef O_TMPFILE
	char self[40];

	if (linkat(draft->fd, "", draft->folder, to, AT_EMPTY_PATH) == 0)
		return true;
	if (errno == EEXIST)
		return false;
	snprintf(self, sizeof self, "/proc/self/fd/%d", draft->fd);
	return linkat(AT_FDCWD, self, draft->folder, to, AT_SYMLINK_FOLLOW) ==
	       0;
#else
	(void)draft;
	(void)to;
	return false;
#endif
}

static bool
exists(const struct draft *draft, const char *name)
{
	struct stat status;

	return fstatat(draft->folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

/* A link, unlike a rename, never takes the place of another file; not every
 * file system knows links. */
static bool
place_new(struct draft *draft, const char *name)
{
	if (!draft->is_named)
		return give_name(draft, name);
	if (linkat(draft->folder, draft->name, draft->folder, name, 0) == 0)
		return true;
	if (errno == EEXIST || exists(draft, name)) {
		errno = EEXIST;
		return false;
	}
	if (renameat(draft->folder, draft->name, draft->folder, name))
		return false;
	forget_name(draft);
	return true;
}

static bool
place_over(struct draft *draft, const char *name)
{
	if (!draft->is_named) {
		take_name(draft);
		if (!give_name(draft, draft->name) &&
		    (errno != EEXIST ||
		     unlinkat(draft->folder, draft->name, 0) ||
		     !give_name(draft, draft->name)))
			return false;
	}
	if (renameat(draft->folder, draft->name, draft->folder, name))
		return false;
	forget_name(draft);
	return true;
}

/* A file system that tells only at the end that a file could not be written
 * is one of those that know no files without a name. */
bool
draft_place(struct draft *draft, const char *name, bool replaces)
{
	bool was_named = draft->is_named;
	bool placed =
		(!was_named || close(draft->fd) == 0) &&
		(replaces ? place_over(draft, name) : place_new(draft, name));
	int why = errno;

	remove_name(draft);
	if (!was_named)
		close(draft->fd);
	errno = why;
	return placed;
}

void
draft_drop(struct draft *draft)
{
	remove_name(draft);
	close(draft->fd);
}
