/* trees.h - the parts of a template in which tags may stand. */
#ifndef DOCX_TREES_H
#define DOCX_TREES_H

#include "docx/parts/kind.h"

/* Whose comments hold no tags, only what was said about some. */
#define COMMENT_AUTHOR "baocao"

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

/* Whether one of them has a slot for a picture. */
bool trees_have_pictures(const struct trees *);

/* A docPr id that none of them has; those after it are free, too. */
size_t trees_free_id(const struct trees *);

/* The main document; [Content_Types].xml, always where that does not know
 * relationships; or NULL, where it holds no slot and is not changed. */
const struct tree *trees_main(const struct trees *);
struct tree *trees_types(const struct trees *);

/* The tree of the relationships of OWNER, or NULL. */
struct tree *trees_rels(const struct trees *, const struct part *owner);

#endif
