/* clean.h - a typed line into the text that a report may hold. */
#ifndef ANSWERS_CLEAN_H
#define ANSWERS_CLEAN_H

#include "base/faults.h"

/* AT, a piece of SOURCE, in NFC, with U+00D0 as U+0110, without invisible
 * characters and without blanks around it.  What was mended is a warning, what
 * may not stand in a report an error. */
struct str clean(struct arena *, const struct source *, struct str at,
		 struct faults *);

#endif
