/* phrase.h - a line of text with tags in it: messages and file names. */
#ifndef FORM_PHRASE_H
#define FORM_PHRASE_H

#include "base/faults.h"
#include "form/tags/tag.h"

/* TEXT before a tag; the last piece of a line has no tag. */
struct piece {
	struct str text;
	bool has_tag;
	struct tag tag;
};

struct phrase {
	const struct source *source;
	struct piece *pieces;
	size_t count, cap;
};

/* Read TEXT, a slice of SOURCE.  Only {{key}}, {{key.choice}} and filters may
 * stand in it; anything else is a fault.  Never NULL. */
struct phrase *phrase_read(struct arena *, const struct source *,
			   struct str text, struct faults *);

/* Read LINE, another slice of its source, behind PHRASE, a blank between. */
void phrase_continue(struct arena *, struct phrase *, struct str line,
		     struct faults *);

#endif
