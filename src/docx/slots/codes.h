/* codes.h - the codes of complex fields (17.16.18). */
#ifndef DOCX_CODES_H
#define DOCX_CODES_H

#include <libxml/tree.h>

#include "base/arena.h"

/* Word cuts a code into any number of w:instrText.  Where their text holds a
 * tag, gather it in the first one of the field. */
void codes_join(struct arena *, xmlNode *root);

#endif
