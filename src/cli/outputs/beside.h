/* beside.h - files that a run writes besides its reports. */
#ifndef CLI_BESIDE_H
#define CLI_BESIDE_H

#include "cli/outputs/naming.h"

/* The PATH of the I-th and the KEY that it is compared by, empty where it is
 * not wanted or is no file; false after the last. */
bool beside_written(const struct naming *, struct arena *, size_t i,
		    struct str *path, struct str *key);

#endif
