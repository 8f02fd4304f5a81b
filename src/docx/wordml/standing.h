/* standing.h - paragraphs that are in place of others. */
#ifndef DOCX_STANDING_H
#define DOCX_STANDING_H

#include <stddef.h>

#include <libxml/tree.h>

/* How many paragraphs of the file PARAGRAPH is in place of: 1, unless it was
 * told that they are COUNT. */
size_t standing_count(const xmlNode *paragraph);
void standing_set(xmlNode *paragraph, size_t count);

#endif
