/* quoted.h - a picture, character by character, and its quotes. */
#ifndef FORM_QUOTED_H
#define FORM_QUOTED_H

#include "base/str.h"

/* REST is still to come.  Zero IS_WITHIN to begin. */
struct quoted {
	struct str rest;
	bool is_within;
};

/* The next character that is not a quote around text, a slice of the picture.
 * IS_LITERAL where it stands in such text, or is a quote itself.  False at the
 * end. */
bool quoted_next(struct quoted *, struct str *character, bool *is_literal);

#endif
