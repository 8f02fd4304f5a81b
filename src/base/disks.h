/* disks.h - disks that were written to, to be synced together. */
#ifndef BASE_DISKS_H
#define BASE_DISKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DISKS_MOST = 8 };

/* Zeroed, there are none. */
struct disks {
	struct disk {
		uint64_t device;
		int folder;
	} list[DISKS_MOST];
	size_t count;
};

/* Remember the disk of the folder that is open as FOLDER, which may be closed
 * then.  One too many is synced by and by. */
void disks_note(struct disks *, int folder);

/* Have the disk of the folder that is open as FOLDER keep what it was given;
 * false with errno. */
bool disks_sync_folder(int folder);

/* Have all of them do so, and forget them; false with errno
 * of the first that did not.  Forget them without. */
bool disks_sync(struct disks *);
void disks_forget(struct disks *);

#endif
