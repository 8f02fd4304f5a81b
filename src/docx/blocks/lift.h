/* lift.h - tags of a block in one paragraph that stand in different elements of
 * it. */
#ifndef DOCX_LIFT_H
#define DOCX_LIFT_H

#include "docx/program/slot.h"

/* Put the markers of OPEN and of its partner, which are in one paragraph, side
 * by side: out of a tracked insertion and the like, which is cut in two there,
 * and out of a link or a control that one of them begins or ends.  Where that
 * cannot be they stay.  *ID is the next free id of tracked changes, 0 before
 * the first call. */
void lift_pair(struct arena *, const struct slot *open, size_t *id);

#endif
