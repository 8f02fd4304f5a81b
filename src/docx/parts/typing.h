/* typing.h - what [Content_Types].xml gives a type to (part 2, 7.2). */
#ifndef DOCX_TYPING_H
#define DOCX_TYPING_H

#include <libxml/tree.h>

#include "base/arena.h"

#define TYPING_RELS "application/vnd.openxmlformats-package.relationships+xml"

/* The child of ROOT that types the part NAME alone, be there such a part or
 * not; all parts with EXTENSION.  NULL where there is none. */
xmlNode *typing_of_part(const xmlNode *root, struct str name);
xmlNode *typing_of_extension(const xmlNode *root, struct str extension);

/* Add such a child. */
xmlNode *typing_add_part(struct arena *, xmlNode *root, struct str name,
			 struct str type);
xmlNode *typing_add_extension(struct arena *, xmlNode *root,
			      struct str extension, struct str type);

#endif
