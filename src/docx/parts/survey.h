/* survey.h - what a program must know of its part as a whole. */
#ifndef DOCX_SURVEY_H
#define DOCX_SURVEY_H

#include "docx/program/program.h"
#include "docx/program/slot.h"

/* A program of TREE without steps: the words that it writes in the part's
 * prefix, the depth of its blocks, ids that are free. */
struct program survey_part(struct arena *, const struct tree *);

/* One more than the largest id of a drawing or a tracked change in ROOT's tree,
 * as far as they are numbers. */
size_t survey_free_id(const xmlNode *root);

#endif
