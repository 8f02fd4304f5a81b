/* survey.h - what a program must know of its part as a whole. */
#ifndef DOCX_SURVEY_H
#define DOCX_SURVEY_H

#include "docx/program.h"
#include "docx/slot.h"

/* A program of TREE without steps: the words that it writes in the part's
 * prefix, the depth of its blocks, ids that are free. */
struct program survey_part(struct arena *, const struct tree *);

#endif
