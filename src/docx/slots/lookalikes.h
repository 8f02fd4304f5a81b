/* lookalikes.h - texts that are meant for tags, and only texts here. */
#ifndef DOCX_LOOKALIKES_H
#define DOCX_LOOKALIKES_H

#include "docx/parts/trees.h"

/* Tell what stands in the suspects of TREES, parts of the template SOURCE whose
 * slots are known: tags that have lost the {{ before them, commands of other
 * programs, and their tags of a key that FORM has, or where that is NULL
 * another slot.  Where there are no slots, and no faults about some, the first
 * that looks like a tag whatever its key. */
void lookalikes_tell(struct arena *, struct trees *, const struct source *,
		     const struct form *, struct faults *);

#endif
