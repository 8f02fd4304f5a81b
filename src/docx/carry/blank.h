/* blank.h - a template as a form to fill in in Word. */
#ifndef DOCX_BLANK_H
#define DOCX_BLANK_H

#include "docx/carry/wrapper.h"
#include "form/model/record.h"

/* Let the control SDT, whose content holds the marker of SLOT, show what is to
 * be written there: its hint, or a box that is not ticked. */
void blank_value(const struct wrapper *, xmlNode *sdt, const struct slot *);

/* The same of the control of the template's own that SLOT is, which is not
 * filled then. */
void blank_own(const struct wrapper *, struct slot *);

/* No value is printed, in a control or elsewhere. */
void blank_rest(struct tree *);

/* Make room in TREES for what blank forms need: a style for hints, whose id is
 * returned, empty where the file has no styles; and, unless IS_OPEN,
 * protection (17.15.1.29) of all but the controls. */
struct str blank_prepare(struct arena *, struct package *,
			 const struct part *main_part, struct trees *,
			 bool is_open, struct faults *);

/* The record of FIELDS that a form is made with: every block runs once, nothing
 * was given. */
struct record *blank_record(struct arena *, const struct fields *);

#endif
