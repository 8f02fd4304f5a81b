/* ahead.h - a disk that works while more is made for it. */
#ifndef BASE_AHEAD_H
#define BASE_AHEAD_H

#include <stddef.h>

#include "base/arena.h"

/* A thread, started once there is enough to do, that has disks keep what was
 * written so far, again and again: the one wait at the end, which nobody is
 * spared, gets short.  What fails is told there, by disks_sync. */
struct ahead;
struct ahead *ahead_new(struct arena *);

/* LEN bytes more were written below the folder that is open as FOLDER.  On any
 * thread. */
void ahead_note(struct ahead *, int folder, size_t len);

/* Wait for the thread; nothing is done ahead any more. */
void ahead_end(struct ahead *);

#endif
