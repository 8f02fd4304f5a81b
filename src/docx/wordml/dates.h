/* dates.h - date pickers (17.5.2.7). */
#ifndef DOCX_DATES_H
#define DOCX_DATES_H

#include "docx/program/slot.h"

/* How the control SDT prints dates (17.5.2.8); empty where it does not say. */
struct str date_picture(const xmlNode *sdt);

/* SLOT, printed as the picture of the control SDT says; SLOT itself if it is of
 * no date. */
const struct slot *date_printed(struct arena *, const xmlNode *sdt,
				const struct slot *);

/* SLOT, printed as an ISO 8601 date. */
const struct slot *date_canonical(struct arena *, const struct slot *);

/* Let the control SDT, if it is one of dates, keep the date of SLOT, or none if
 * SLOT is of no date. */
void date_put(struct arena *, xmlNode *sdt, const struct slot *);

/* Forget the date. */
void date_clear(xmlNode *sdt);

#endif
