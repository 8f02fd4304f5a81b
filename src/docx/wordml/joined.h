/* joined.h - the text of a paragraph across its runs. */
#ifndef DOCX_JOINED_H
#define DOCX_JOINED_H

#include <libxml/tree.h>

#include "base/arena.h"

/* NODE holds the bytes [START, END) of the text: a w:t, a w:tab and the like,
 * or in plain XML a text node.  LOW and HIGH are what is left of them after
 * cutting. */
struct stretch {
	xmlNode *node;
	size_t start, end;
	size_t low, high;
	bool is_text;
};

/* UNCUT stretches, from the first on, may still be cut. */
struct joined {
	struct str text;
	struct stretch *stretches;
	size_t count, cap;
	size_t uncut;
};

/* What the text of an element is. */
enum join {
	JOIN_PARAGRAPH, /* all runs but those of paragraphs within it (text
			 * boxes) and of deleted revisions */
	JOIN_OWN,	/* the text nodes that are its children */
	JOIN_DRAWN	/* those of the runs of drawn.h that are */
};

struct joined joined_read(struct arena *, xmlNode *story, enum join);

/* Take the bytes [FROM, TO) out and put MARKER, if any, where byte AT of them
 * was.  Calls go from the end of the text to its beginning, then joined_finish
 * writes what is left into the tree and drops runs that became empty. */
void joined_cut(struct arena *, struct joined *, size_t from, size_t to,
		size_t at, xmlNode *marker);
void joined_finish(struct joined *);

#endif
