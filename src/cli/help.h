/* help.h - what -h, --help and --version say. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/messages.h"

struct str help_usage(enum language);
struct str help_text(enum language);
struct str help_version(void);

#endif
