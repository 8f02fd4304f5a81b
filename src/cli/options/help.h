/* help.h - what -h, --help and --version say. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/arena.h"
#include "base/messages.h"

struct str help_usage(enum language);
struct str help_text(struct arena *, enum language);
struct str help_version(void);

#endif
