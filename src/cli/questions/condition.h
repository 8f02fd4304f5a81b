/* condition.h - when a question of a template without a form has to be
 * answered. */
#ifndef CLI_CONDITION_H
#define CLI_CONDITION_H

#include "cli/options/cli.h"

/* The expression XPATH of a form that was derived (docx/compile/derive.h) in
 * words; empty where those would not be clear. */
struct str condition_words(const struct cli *, struct str xpath);

#endif
