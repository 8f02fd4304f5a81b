/* library.h - libraries that are loaded only when they are needed. */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A function of a library, and where its address goes within a table. */
struct library_symbol {
	const char *name;
	size_t offset;
};

/* Load the library called NAME and put the addresses of COUNT functions into
 * TABLE.  It stays loaded.  Returns whether all of them were found. */
bool library_load(const char *name, const struct library_symbol *, size_t count,
		  void *table);

#endif
