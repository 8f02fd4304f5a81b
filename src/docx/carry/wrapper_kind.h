/* wrapper_kind.h - controls of the kind that an answer wants. */
#ifndef DOCX_WRAPPER_KIND_H
#define DOCX_WRAPPER_KIND_H

#include "docx/carry/wrapper.h"

/* Whether the value of SLOT prints as a box. */
bool wrapper_is_box(const struct slot *);

/* Add to the PROPERTIES of the control SDT what makes it one for SLOT: a date,
 * a list of the choices, a check box; nothing for any text. */
void wrapper_kind(const struct wrapper *, xmlNode *sdt, xmlNode *properties,
		  const struct slot *);

#endif
