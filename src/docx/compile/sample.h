/* sample.h - text like that of answers. */
#ifndef DOCX_SAMPLE_H
#define DOCX_SAMPLE_H

#include "form/model/form.h"

/* What the labels, examples, choices and defaults of FORM say. */
struct str sample_of(struct arena *, const struct form *);

#endif
