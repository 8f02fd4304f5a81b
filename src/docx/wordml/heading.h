/* heading.h - the paragraphs that others stand under. */
#ifndef DOCX_HEADING_H
#define DOCX_HEADING_H

#include "docx/program/slot.h"

bool heading_is(const xmlNode *paragraph);

/* The text of HEADING in which tags were found, as it was; else NULL data. */
struct str heading_typed(const xmlNode *heading);

/* The text that HEADING has now. */
struct str heading_title(struct arena *, const xmlNode *heading);

#endif
