/* facet.h - what a text that stands elsewhere than on the page is to people. */
#ifndef DOCX_FACET_H
#define DOCX_FACET_H

#include <libxml/tree.h>

#include "base/faults.h"

/* Set the facet and the name of PLACE, which is that of a text in NODE.  A
 * facet that is set already stays, and gets its name. */
void facet_set(struct arena *, const xmlNode *node, struct place *);

/* The same of the address of the link NODE. */
void facet_set_link(struct arena *, const xmlNode *node, struct place *);

#endif
