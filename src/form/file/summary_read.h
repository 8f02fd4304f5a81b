/* summary_read.h - the lines of [form] that say how answers are added up. */
#ifndef FORM_SUMMARY_READ_H
#define FORM_SUMMARY_READ_H

#include "form/file/property.h"

/* Whether ANSWER, a line of the section [form], is about the summary; reading
 * it, once all fields are known, tells what is wrong with it. */
bool summary_is_line(const struct answer *);
void summary_read(const struct form_reader *, const struct answer *);

#endif
