/* stands.h - what controls of a template say though nobody has answered. */
#ifndef DOCX_STANDS_H
#define DOCX_STANDS_H

#include <libxml/tree.h>

#include "base/buf.h"

/* Add to HASHES (see fixed.h) what each content control and form field in ROOT
 * says that is not ours; not what shows a placeholder, nor what only holds
 * other controls of the template. */
void stands_add(struct buf *hashes, xmlNode *root);

/* Whether one called as NODE is, the w:sdt or the w:fldChar at which a field
 * begins, says TEXT in the template with HASHES, or was ticked where it
 * IS_TICKED. */
bool stands_has(struct arena *, struct str hashes, const xmlNode *node,
		struct str text, bool is_ticked);

#endif
