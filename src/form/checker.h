/* checker.h - the steps of a check, in this order. */
#ifndef FORM_CHECKER_H
#define FORM_CHECKER_H

#include "form/check.h"

struct checker {
	struct arena *arena;
	struct evaluator *evaluator;
	const struct form *form;
	const struct answers *answers;
	struct faults *faults;
	struct record *top;
};

/* Enter what was typed into TOP.  A field that something unknown was probably
 * meant for is WRONG, so that it is not also missing. */
void checker_enter(const struct checker *);

/* Make the document that XPath sees, if it is not there: most answers are
 * checked without. */
void checker_show(const struct checker *);

/* Decide what is asked; give defaults and calculate. */
void checker_ask(const struct checker *);

/* Report what is required and not there. */
void checker_miss(const struct checker *);

/* Report each rule that is broken. */
void checker_rule(const struct checker *);

/* Whether nothing that XPATH speaks of, in RECORD or at the top level, is wrong
 * or missing: what it says of that would only be a second fault for the same
 * mistake. */
bool checker_is_sound(const struct checker *, const struct xpath *,
		      const struct record *);

/* Where expressions of RECORD's fields are evaluated: a record of a list has its
 * number there as position, and last() is how many there are. */
struct context checker_context(const struct checker *, const struct record *,
			       struct _xmlNode *current);

/* Report, of FIELD, that XPATH could not be worked out, if so. */
void checker_tell(const struct checker *, enum outcome, const struct xpath *,
		  const struct field *);

/* Whether XPATH holds in RECORD with ABOUT as current().  FIELD is whose
 * expression it is.  One that cannot be worked out is a fault and holds. */
bool checker_holds(const struct checker *, const struct xpath *,
		   const struct record *, struct _xmlNode *about,
		   const struct field *);

#endif
