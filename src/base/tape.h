/* tape.h - bytes put aside to be read again. */
#ifndef BASE_TAPE_H
#define BASE_TAPE_H

#include <stdio.h>

#include "base/faults.h"

/* Set ARENA, leave the rest zero.  A few bytes stay in memory, more go to a
 * file that has no name. */
struct tape {
	struct arena *arena;
	char *few;
	size_t len; /* of all that was put */
	size_t at;  /* where reading goes on */
	FILE *file;
	bool has_failed;
};

/* Append LEN bytes.  A failure is told once, as a fault. */
void tape_put(struct tape *, const void *bytes, size_t len, struct faults *);

/* Read from the beginning, false with a fault, unless that was told, where not
 * all is there; read on, up to LEN bytes.  Nothing is put after that. */
bool tape_rewind(struct tape *, struct faults *);
size_t tape_get(struct tape *, void *to, size_t len);

/* Whether all was read that was put; if not that is a fault. */
bool tape_is_read(struct tape *, struct faults *);

void tape_end(struct tape *);

#endif
