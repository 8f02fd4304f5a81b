/* links.h - the targets of one part's hyperlinks. */
#ifndef DOCX_LINKS_H
#define DOCX_LINKS_H

#include "base/buf.h"
#include "docx/program.h"

/* URLS in the order of their ids; SLOTS, a hash table of CAP, holds 1 + the
 * index into them, or 0.  Set ARENA, leave the rest zero. */
struct links {
	struct arena *arena;
	struct str *urls;
	size_t count, urls_cap;
	size_t *slots;
	size_t cap;
};

/* The index of URL, the same for the same. */
size_t links_add(struct links *, struct str url);

/* A w:Relationship (part 2, 9.3.2.2) for each of LINKS. */
void links_put(struct buf *, const struct links *, const struct rels *);

#endif
