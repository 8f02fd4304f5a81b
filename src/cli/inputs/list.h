/* list.h - names of inputs out of a file: --files-from. */
#ifndef CLI_LIST_H
#define CLI_LIST_H

#include <stdio.h>

#include "base/faults.h"

/* Names each ended by NUL, where there is one near the beginning, or by a line
 * break; empty ones are none. */
struct list {
	FILE *file;
	char separator;
	char *name; /* getdelim's */
	size_t cap;
};

/* Open the list in the file PATH, standard input where PATH is "-"; what cannot
 * be read twice is put aside.  Returns whether there was no fault. */
bool list_open(struct list *, const char *path, struct faults *);

/* The next name, good until the next call, NULL after the last; go back to the
 * first. */
const char *list_next(struct list *);
void list_rewind(struct list *);

void list_close(struct list *);

#endif
