/* disks.c - one open folder of each. */
#ifdef __linux__
#define _GNU_SOURCE /* syncfs */
#endif
#include "base/disks.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

bool
disks_sync_folder(int folder)
{
#ifdef __linux__
	return syncfs(folder) == 0;
#else
	(void)folder;
	sync();
	return true;
#endif
}

void
disks_note(struct disks *disks, int folder)
{
	struct stat status;
	struct disk *disk;

	if (fstat(folder, &status))
		return;
	for (size_t i = 0; i < disks->count; i++)
		if (disks->list[i].device == status.st_dev)
			return;
	if (disks->count == DISKS_MOST) {
		disk = &disks->list[--disks->count];
		(void)disks_sync_folder(disk->folder);
		close(disk->folder);
	}
	disk = &disks->list[disks->count];
	disk->device = status.st_dev;
	disk->folder = fcntl(folder, F_DUPFD_CLOEXEC, 0);
	disks->count += disk->folder >= 0;
}

bool
disks_sync(struct disks *disks)
{
	int why = 0;

	for (size_t i = 0; i < disks->count; i++)
		if (!disks_sync_folder(disks->list[i].folder) && !why)
			why = errno;
	disks_forget(disks);
	errno = why;
	return why == 0;
}

void
disks_forget(struct disks *disks)
{
	for (size_t i = 0; i < disks->count; i++)
		close(disks->list[i].folder);
	disks->count = 0;
}
