/* match.h - the comparisons of an IF field (17.16.3.3, 17.16.5.26). */
#ifndef FORM_MATCH_H
#define FORM_MATCH_H

#include "base/arena.h"

/* Whether SIGN is =, <>, <, >, <= or >=. */
bool match_is_sign(struct str sign);

/* Whether TEXT is to WANTED as SIGN wants.  Two numbers are compared as such,
 * however they are written; other texts by their characters, so that capitals
 * differ from small letters.  After = and <>, "?" is any character, and "*" any
 * number of them. */
bool match_text(struct arena *, struct str text, struct str sign,
		struct str wanted);

#endif
