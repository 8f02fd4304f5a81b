/* suspects.h - texts that may hold what is meant for a tag and is none. */
#ifndef DOCX_SUSPECTS_H
#define DOCX_SUSPECTS_H

#include "docx/program/slot.h"

/* Note SUSPECT, whose text must live as long as TREE, if it has the end of some
 * program's tags in it; of what is no prose, of ours. */
void suspects_note(struct arena *, struct tree *, struct suspect);

#endif
