/* field_parts.h - the elements of a form field (17.16.20). */
#ifndef DOCX_FIELD_PARTS_H
#define DOCX_FIELD_PARTS_H

#include <libxml/tree.h>

#include "base/str.h"

/* The value of the child W:NAME of NODE, empty where there is none. */
struct str field_value(const xmlNode *node, const char *name);

/* The w:fldChar of TYPE that belongs to the field that begins at BEGIN, in the
 * same place of the same paragraph; NULL if it is elsewhere. */
xmlNode *field_part(xmlNode *begin, struct str type);

#endif
