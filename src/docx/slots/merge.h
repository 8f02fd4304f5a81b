/* merge.h - the fields of a mail merge (17.16.5.35) as slots. */
#ifndef DOCX_MERGE_H
#define DOCX_MERGE_H

#include "docx/parts/mailing.h"

/* Put a marker in the place of every MERGEFIELD of TREE, in a run that looks as
 * its result does.  What Word's own merge would need records for, or what
 * cannot be read, is a fault. */
void merge_find(struct arena *, struct tree *, const struct source *,
		const struct mailing *, struct faults *);

#endif
