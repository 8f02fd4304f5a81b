/* trees.h - the parts of a template in which tags may stand. */
#ifndef DOCX_TREES_H
#define DOCX_TREES_H

#include "docx/kind.h"

struct trees {
	struct tree *list;
	size_t count, cap;
	const struct kind *kind;
};

/* The trees of the main document, its headers, footers, notes and comments, of
 * the relationships of each, and of the core and custom properties, as far as
 * they may hold a tag or a content control, and of the stores.  trees_free
 * releases them, also after faults. */
struct trees trees_read(struct arena *, struct package *, struct faults *);
void trees_free(struct trees *);

/* The tree of the relationships of OWNER, or NULL. */
struct tree *trees_rels(const struct trees *, const struct part *owner);

#endif
