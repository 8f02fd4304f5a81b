/* writer.h - files put in place at once, many of them into one folder. */
#ifndef BASE_WRITER_H
#define BASE_WRITER_H

#include <limits.h>

#include "base/ahead.h"
#include "base/disks.h"
#include "base/faults.h"

/* Zeroed but for the wishes.  REPLACES: files that are there already; without
 * it they are MSG_EXISTS.  MAKES_FOLDERS: those that are missing.  IS_SYNCED:
 * each file is on the disk before it has its name; IS_DURABLE: so is its name
 * before the call returns.  Without them writer_sync is what makes all of them
 * last; AHEAD, which threads may share, gives disks work before.  IS_NAMED: a
 * file never goes without a name, even where it might.  The rest is writer.c's:
 * the folder of the last file, and the disks that have files to be synced.  Not
 * shared between threads. */
struct writer {
	bool replaces, makes_folders, is_synced, is_durable, is_named;
	bool is_open, is_noted;
	int folder;
	size_t length;
	char path[PATH_MAX];
	struct ahead *ahead;
	struct disks disks;
};

/* Write BYTES to a new file in PATH's folder and give it the name PATH, so
 * that PATH is always the old file, the new one or none.  A link stays, and
 * what it leads to is written; a pipe or a device is written to.  Returns
 * whether there was no fault. */
bool writer_put(struct writer *, struct arena *, struct str path,
		struct str bytes, struct faults *);

/* Have the disks keep what was put there; close what is open. */
bool writer_sync(struct writer *, struct faults *);
void writer_end(struct writer *);

#endif
