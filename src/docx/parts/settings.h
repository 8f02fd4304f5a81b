/* settings.h - what of a document's settings is not a report's. */
#ifndef DOCX_SETTINGS_H
#define DOCX_SETTINGS_H

#include "docx/parts/trees.h"

/* Where TREES have merge fields, take the mail merge (17.14.20) out of the
 * settings, and the relationships to its sources: Word would ask for them
 * whenever a report is opened. */
void settings_end_merge(struct trees *);

#endif
