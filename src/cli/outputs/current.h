/* current.h - reports that need not be made again: -u. */
#ifndef CLI_CURRENT_H
#define CLI_CURRENT_H

#include "cli/template/template.h"

/* When the youngest of the template's and the form's files was changed. */
int64_t current_since(const struct loaded *);

/* Whether the report PATH is whole, and was written after INPUT, unless that is
 * "-", and after SINCE. */
bool current_is(struct str path, const char *input, int64_t since);

#endif
