/* links.h - the relationships that the values of one part ask for. */
#ifndef DOCX_LINKS_H
#define DOCX_LINKS_H

#include "base/buf.h"
#include "base/strset.h"
#include "docx/program/program.h"

/* TARGETS in the order of their ids, each behind its kind and a line break.
 * Set the ARENA of TARGETS, leave the rest zero. */
struct links {
	struct strset targets;
};

/* The index of the hyperlink to URL, the same for the same. */
size_t links_add(struct links *, struct str url);

/* The index of the picture in the part NAME, likewise. */
size_t links_add_picture(struct links *, struct str name);

/* A w:Relationship (part 2, 9.3.2.2) for each of LINKS. */
void links_put(struct buf *, const struct links *, const struct rels *);

#endif
