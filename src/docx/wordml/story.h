/* story.h - what a part is to those who edit it. */
#ifndef DOCX_STORY_H
#define DOCX_STORY_H

#include "docx/program/slot.h"

enum story story_of(const struct tree *);

#endif
