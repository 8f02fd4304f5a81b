/* embed_strip.h - XML without what is only there to be read. */
#ifndef TOOLS_EMBED_STRIP_H
#define TOOLS_EMBED_STRIP_H

#include <libxml/tree.h>

/* Take the indentation and the comments out of the tree at ROOT. */
void embed_strip(xmlNode *root);

#endif
