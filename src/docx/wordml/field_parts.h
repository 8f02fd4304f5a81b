/* field_parts.h - the elements of a form field (17.16.20). */
#ifndef DOCX_FIELD_PARTS_H
#define DOCX_FIELD_PARTS_H

#include <libxml/tree.h>

#include "base/arena.h"

/* The value of the child W:NAME of NODE, empty where there is none. */
struct str field_value(const xmlNode *node, const char *name);

/* The w:fldChar of TYPE that belongs to the field that begins at BEGIN, in the
 * same place of the same paragraph; NULL if it is elsewhere. */
xmlNode *field_part(xmlNode *begin, struct str type);

/* Whether the w:checkBox BOX is ticked; one without a value is (17.17.4). */
bool field_is_ticked(const xmlNode *box);

/* What the form field that begins at the w:fldChar BEGIN says: the entry of a
 * list that is chosen, or its text. */
struct str field_text(struct arena *, xmlNode *begin);

#endif
