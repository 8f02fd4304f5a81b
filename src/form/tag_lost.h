/* tag_lost.h - tags that have lost a brace. */
#ifndef FORM_TAG_LOST_H
#define FORM_TAG_LOST_H

#include "base/faults.h"

/* A fault about OPEN, the {{ of a tag that is not closed before the end of REST,
 * which is what follows it, or before another tag there. */
void tag_refuse_open(const struct source *, struct str open, struct str rest,
		     struct faults *);

#endif
