/* lookalike.h - texts that are tags to other programs, and only texts here. */
#ifndef DOCX_LOOKALIKE_H
#define DOCX_LOOKALIKE_H

#include "docx/parts/trees.h"

/* Note in TREE if TEXT, that of its paragraph STORY, looks as if it had a tag of
 * another program in it, as {name}, «name» or {% … %}. */
void lookalike_note(struct arena *, struct tree *, xmlNode *story,
		    struct str text);

/* Warn of the first of all that was noted in TREES, parts of the template SOURCE
 * whose slots are known: of a command {% … %}, or of something else if there are
 * no slots and no faults about some. */
void lookalike_warn(struct arena *, struct trees *, const struct source *,
		    struct faults *);

#endif
