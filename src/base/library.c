/* library.c - the dynamic linker, asked at run time. */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

bool
library_load(const char *name, const struct library_symbol *symbols,
	     size_t count, void *table)
{
	void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);

	for (size_t i = 0; library && i < count; i++) {
		void *address = dlsym(library, symbols[i].name);

		if (!address)
			return false;
		memcpy((char *)table + symbols[i].offset, &address,
		       sizeof address);
	}
	return library;
}
