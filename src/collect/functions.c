/* functions.c - the functions of libxlsxwriter by name. */
#include "collect/functions.h"

#include "base/library.h"

#ifdef __APPLE__
#define LIBRARY "libxlsxwriter.dylib"
#else
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION
#endif

static const struct library_symbol symbols[] = {
#define X(name) { #name, offsetof(struct functions, name) },
	FUNCTIONS(X)
#undef X
};

bool
functions_load(struct functions *functions, struct faults *faults)
{
	if (library_load(LIBRARY, symbols, sizeof symbols / sizeof *symbols,
			 functions))
		return true;
	fault(faults, MSG_NO_LIBRARY, spot_nowhere(), STR(LIBRARY));
	return false;
}
