/* reading_date.h - the day that a date picker shows. */
#ifndef DOCX_READING_DATE_H
#define DOCX_READING_DATE_H

#include "docx/extract/page.h"

/* The date that TEXT is, as the picture of the control SDT prints it
 * (17.5.2.8), in ISO 8601; KEPT is the one that the control keeps.  Empty where
 * no date is printed so. */
struct str reading_day(struct arena *, const xmlNode *sdt, struct str kept,
		       struct str text);

#endif
