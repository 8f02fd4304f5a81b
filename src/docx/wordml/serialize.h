/* serialize.h - trees back into XML 1.0. */
#ifndef DOCX_SERIALIZE_H
#define DOCX_SERIALIZE_H

#include <libxml/tree.h>

#include "base/buf.h"

/* The declaration that a part begins with. */
void serialize_declaration(struct buf *);

/* "<w:p" without the end of the tag; its namespaces; one attribute. */
void serialize_start(struct buf *, const xmlNode *);
void serialize_attribute(struct buf *, const xmlAttr *);

/* The same up to where its value begins. */
void serialize_attribute_start(struct buf *, const xmlAttr *);

/* The whole start tag, the end tag.  An element without children has both, but
 * for serialize_node, which writes "<w:b/>" (never a paragraph). */
void serialize_open(struct buf *, const xmlNode *);
void serialize_close(struct buf *, const xmlNode *);

/* NODE, text, comment or element with all that is in it. */
void serialize_node(struct buf *, const xmlNode *);

/* The qualified name of NODE's sibling NAME: "w:p" of "w:r" and "p". */
void serialize_name(struct buf *, const xmlNode *, const char *name);

#endif
