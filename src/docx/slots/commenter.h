/* commenter.h - faults as comments, in the two parts that comments live in. */
#ifndef DOCX_COMMENTER_H
#define DOCX_COMMENTER_H

#include <libxml/tree.h>

#include "base/faults.h"
#include "docx/parts/trees.h"

/* Add to the main document BODY a range, and to COMMENTS a comment, for each
 * of ABOUT that stands in a Word file.  False where the two are not what
 * they should be. */
bool commenter_add(struct arena *, xmlDoc *body, xmlDoc *comments,
		   const struct faults *about, enum language);

#endif
