/* find.h - the tags of a part, each made a marker of its own. */
#ifndef DOCX_FIND_H
#define DOCX_FIND_H

#include "docx/parts/mailing.h"

/* Take every tag out of TREE's texts and put a marker in its place; SLOTS are
 * then in the order of the document.  SOURCE is the template, for messages;
 * MAILING what is known of its merge, FORM, NULL for none, which repeating
 * sections are ours.
 * A marker stands where the first character of its key did; that of a block
 * tag or of a link stands between runs, not in one. */
void find_slots(struct arena *, struct tree *, const struct source *,
		const struct mailing *, const struct form *, struct faults *);

#endif
