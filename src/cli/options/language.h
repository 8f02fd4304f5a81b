/* language.h - the language of messages. */
#ifndef CLI_LANGUAGE_H
#define CLI_LANGUAGE_H

#include "base/messages.h"

/* The language that people at this machine read: Vietnamese, unless LC_ALL,
 * LC_MESSAGES or LANG says another than that; "C" says none. */
enum language language_of_environment(void);

#endif
