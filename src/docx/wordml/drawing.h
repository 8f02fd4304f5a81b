/* drawing.h - the elements of one picture: DrawingML in a w:drawing (20.4.2),
 * or a VML shape with v:imagedata (ISO/IEC 29500-4, 19.1.2.11). */
#ifndef DOCX_DRAWING_H
#define DOCX_DRAWING_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "opc/spaces.h"

/* Of a w:drawing that is one picture: the wp:inline or wp:anchor, the wp:docPr,
 * the pic:pic; NULL of any other node. */
xmlNode *drawing_frame(const xmlNode *drawing);
xmlNode *drawing_properties(const xmlNode *drawing);
xmlNode *drawing_picture(const xmlNode *drawing);

/* The v:imagedata of a VML shape, NULL of any other node. */
xmlNode *drawing_data(const xmlNode *shape);

/* Where the file of a pic:pic or of a v:imagedata is named, which those above
 * have: an id of a relationship.  NULL where it is not, or the node is NULL. */
xmlAttr *drawing_embedded(const xmlNode *picture);
xmlAttr *drawing_related(const xmlNode *data);

/* The attribute SPACE:NAME of NODE, or NULL. */
xmlAttr *drawing_attribute(const xmlNode *node, enum space, const char *name);

/* A new w:drawing beside LIKE, an element of WordprocessingML, with a picture
 * in the line that has the ID and the NAME and is not yet in the tree.  Its
 * sizes and the id of its relationship are empty. */
xmlNode *drawing_new(struct arena *, const xmlNode *like, size_t id,
		     struct str name);

#endif
