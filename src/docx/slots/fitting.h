/* fitting.h - which answers a content control can show. */
#ifndef DOCX_FITTING_H
#define DOCX_FITTING_H

#include "docx/program/slot.h"

/* Whether the control of SLOT can show what REF means.  If it cannot there is a
 * fault that says what it needs; but none where IS_DERIVED, the form having
 * been made out of the template. */
bool control_fits(const struct slot *, const struct ref *, bool is_derived,
		  struct faults *);

#endif
