/* spaces.h - namespaces that a part did not need before. */
#ifndef DOCX_SPACES_H
#define DOCX_SPACES_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "opc/spaces.h"

/* The declaration of SPACE_W14 or SPACE_W15 on the root of DOCUMENT, made if
 * need be, and to be ignored by who does not know it (part 3, 7.2). */
xmlNs *spaces_declare(struct arena *, xmlDoc *document, enum space);

#endif
