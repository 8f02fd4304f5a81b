/* drawn.h - texts of equations, charts and diagrams, whose runs are not those
 * of Word's paragraphs. */
#ifndef DOCX_DRAWN_H
#define DOCX_DRAWN_H

#include <libxml/tree.h>
#include <stdbool.h>

/* The m:t or a:t (21.1.2.3.11, 22.1.2.116) of NODE, if that is an m:r or a:r,
 * or NULL. */
xmlNode *drawn_text(const xmlNode *node);

/* Whether NODE is the first such run of its parent, in which a tag may be cut
 * over several. */
bool drawn_is_first(const xmlNode *node);

#endif
