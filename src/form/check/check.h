/* check.h - answers against their form. */
#ifndef FORM_CHECK_H
#define FORM_CHECK_H

#include "answers/answers.h"
#include "form/model/form.h"
#include "form/model/record.h"
#include "form/xpath/xpath.h"

/* Check ANSWERS against FORM: every key known, every value of its type and in
 * range, what is required there, every rule kept; defaults and calculated
 * values filled in.  Each fault goes to FAULTS; the record is whole only if
 * that has gained no errors.  EVALUATOR may be used again for other answers;
 * evaluator_end releases it. */
struct record *check_answers(struct arena *, struct evaluator *,
			     const struct form *, const struct answers *,
			     struct faults *);

#endif
