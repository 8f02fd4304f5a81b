/* quote.h - quotes of any kind, as word processors make them. */
#ifndef FORM_QUOTE_H
#define FORM_QUOTE_H

#include "base/str.h"

/* A quote is closed by one of its own kind: "it's". */
enum quote { NO_QUOTE, DOUBLE_QUOTE, SINGLE_QUOTE, ANGLE_QUOTE };

/* Which quote is open after CHARACTER, where OPEN was before it. */
enum quote quote_after(enum quote open, int character);

/* What stands between the quotes at both ends of QUOTED; false where there are
 * none. */
bool quote_strip(struct str quoted, struct str *text);

#endif
