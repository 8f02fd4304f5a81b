/* usage.h - whether the words of a command line make sense together. */
#ifndef CLI_USAGE_H
#define CLI_USAGE_H

#include "cli/options/options.h"

/* Add a fault for each thing that is wrong with OPTIONS as a whole. */
void usage_check(struct arena *, const struct options *, struct faults *);

#endif
