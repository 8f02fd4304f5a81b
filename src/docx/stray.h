/* stray.h - tags where none can be filled. */
#ifndef DOCX_STRAY_H
#define DOCX_STRAY_H

#include "docx/slot.h"

/* A tag in the code of a field or in an attribute (the description of a picture)
 * would be left over in the report: a fault. */
void stray_tags(struct arena *, struct tree *, const struct source *,
		struct faults *);

#endif
