/* draft.h - a new file that has no name, or one of nobody's, until it is
 * whole. */
#ifndef BASE_DRAFT_H
#define BASE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/unfinished.h"

/* What is written goes to FD.  The rest is draft.c's. */
struct draft {
	int fd;
	int folder;
	bool is_named;
	size_t mark;
	char name[UNFINISHED_NAME];
};

/* Begin a file that is to be called NAME in the folder that is open as FOLDER.
 * It is NAMED, with a name that depends on NAME alone, where it must be or the
 * file system knows no files without; what a killed run left under that name
 * is removed.  All of these return false with errno set where they fail. */
bool draft_begin(struct draft *, int folder, const char *name, bool named);

/* Call it NAME, where REPLACES instead of what has that name; otherwise that is
 * EEXIST.  It is closed in any case, and gone if that fails. */
bool draft_place(struct draft *, const char *name, bool replaces);

/* Close and forget it. */
void draft_drop(struct draft *);

#endif
