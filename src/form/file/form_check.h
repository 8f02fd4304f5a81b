/* form_check.h - whether the fields of a form agree with each other. */
#ifndef FORM_FORM_CHECK_H
#define FORM_FORM_CHECK_H

#include "form/model/form.h"

/* Gather FORM's names, keys, labels and aliases, sorted, and report what can
 * only be seen when all fields have been read: two that fold alike, choices
 * missing, rules that name no field, a field that is asked and calculated. */
void form_check(struct arena *, struct form *, struct faults *);

#endif
