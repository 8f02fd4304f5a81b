/* saved.h - what spreadsheets make of what people type. */
#ifndef FORM_SAVED_H
#define FORM_SAVED_H

#include "answers/lines.h"
#include "form/model/form.h"

/* Mend ANSWER to FIELD, a cell of a table: a telephone number gets back the 0
 * that a number cannot begin with, a date loses its time of day, and the number
 * of a day becomes its date, with a warning: unless it IS_1904 that days are
 * counted from, for it would be another day in a row that comes back as CSV. */
void saved_mend(const struct adder *, const struct field *, bool is_1904,
		struct answer *);

#endif
