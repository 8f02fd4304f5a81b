/* expander.h - what pictures_*.c share: a picture in the making. */
#ifndef DOCX_EXPANDER_H
#define DOCX_EXPANDER_H

#include "docx/program/slot.h"

/* SLOT, of TREE, asks for the picture, BOX is the room for it. */
struct picture_expander {
	struct arena *arena;
	struct tree *tree;
	struct slot *slot;
	struct box box;
};

/* A new slot for what QUOTING says of the picture, not yet in the tree. */
struct slot *picture_slot(const struct picture_expander *, enum quoting,
			  xmlDoc *);

/* Let the attribute be nothing but SLOT, which is in no tree. */
void picture_fill(const struct picture_expander *, xmlAttr *, struct slot *);

/* Let the attribute ID name the file; what it named is replaced. */
void picture_fill_file(const struct picture_expander *, xmlAttr *id);

/* The box of a w:drawing or of a VML shape; let it show the file. */
struct box picture_drawing_box(const xmlNode *drawing);
void picture_fill_drawing(const struct picture_expander *, xmlNode *drawing);
struct box picture_shape_box(const xmlNode *shape);
void picture_fill_shape(const struct picture_expander *, xmlNode *shape);

#endif
