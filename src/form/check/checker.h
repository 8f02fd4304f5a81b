/* checker.h - the steps of a check, in this order. */
#ifndef FORM_CHECKER_H
#define FORM_CHECKER_H

#include "form/check/check.h"

/* TOP->node is NULL as long as nothing is in the document. */
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

/* Make the document that XPath sees, if it is not there: most forms are checked
 * without. */
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

/* What an expression is evaluated for: the fields of RECORD; and ITEM, or
 * INNER, a record of a list, is what current() returns, nothing where both are
 * NULL. */
struct about {
	const struct record *record;
	const struct item *item;
	const struct record *inner;
};

/* What XPATH comes to.  A narrow one sees a document of what it names, and is
 * not worked out again where it has seen the same before; the others see
 * all. */
enum outcome checker_evaluate(const struct checker *, const struct xpath *,
			      enum sort, const struct about *,
			      struct verdict *);

/* Report, of FIELD, that XPATH could not be worked out, if so. */
void checker_tell(const struct checker *, enum outcome, const struct xpath *,
		  const struct field *);

/* Whether XPATH holds.  FIELD is whose expression it is.  One that cannot be
 * worked out is a fault and holds. */
bool checker_holds(const struct checker *, const struct xpath *,
		   const struct about *, const struct field *);

#endif
