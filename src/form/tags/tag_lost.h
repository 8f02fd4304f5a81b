/* tag_lost.h - tags that have lost a brace. */
#ifndef FORM_TAG_LOST_H
#define FORM_TAG_LOST_H

#include "base/arena.h"
#include "base/faults.h"

/* A fault about OPEN, the {{ of a tag that is not closed before the end of
 * REST, which is what follows it, or before another tag there. */
void tag_refuse_open(const struct source *, struct str open, struct str rest,
		     struct faults *);

/* AT: a }} that closes nothing, with what may be the KEY before it, which may
 * be empty; a { before that HAS_BRACE. */
struct unopened {
	struct str at, key;
	bool has_brace;
};

/* Find the first }} in *REST, a text between tags or the end of one, that ends
 * no single braces as well, and cut *REST after it; false where there is
 * none. */
bool tag_unopened(struct str *rest, struct unopened *);

#endif
