/* pictures.h - pictures whose alternative text is a tag, and tags that print
 * pictures. */
#ifndef DOCX_PICTURES_H
#define DOCX_PICTURES_H

#include "docx/program/slot.h"

/* If NODE is a w:drawing with one picture, a VML shape with one, or the
 * mc:AlternateContent around both, whose alternative text is a tag: leave that
 * tag in one attribute of each, wherever the file has repeated it. */
void pictures_prepare(struct arena *, xmlNode *);

/* Whether SLOT is all of the alternative text of a picture. */
bool picture_is_alt(const struct slot *);

/* Make the pictures of TREE, which are resolved, what they print: a block of
 * what has been answered around each, and slots for its size and its file.
 * MAIN is the main document, or NULL where it is not known.  New docPr ids are
 * *ID and those after it. */
void pictures_expand(struct arena *, struct tree *, const struct tree *main,
		     size_t *id);

#endif
