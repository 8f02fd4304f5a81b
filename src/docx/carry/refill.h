/* refill.h - a report as a template again. */
#ifndef DOCX_REFILL_H
#define DOCX_REFILL_H

#include "docx/program/slot.h"

/* Put markers of tags in place of the controls that a report's values stand in,
 * and of what was typed beside them, and of blocks around the first item of its
 * lists and records, whose other items go.  SOURCE is the report, for messages.
 * Let be are items of a list that do not stand one below the other, records
 * that are not all made of the same controls, and fields of records in no
 * section. */
void refill(struct arena *, struct tree *, const struct source *);

#endif
