/* form_order.h - whether what an expression needs is there when it is asked. */
#ifndef FORM_FORM_ORDER_H
#define FORM_FORM_ORDER_H

#include "form/model/form.h"

/* Defaults are given and values calculated in the order of the fields.  Report
 * each "when" and "value" of FORM that speaks of a field to which that happens
 * only later: it would see nothing there. */
void form_order_check(const struct form *, struct faults *);

#endif
