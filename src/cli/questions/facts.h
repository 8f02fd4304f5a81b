/* facts.h - what there is to say about a field, in the reader's language. */
#ifndef CLI_FACTS_H
#define CLI_FACTS_H

#include "cli/options/cli.h"
#include "form/model/form.h"

/* "whole number; required; at least 0": a field of FORM.  When it is required
 * is told in words where the form was derived. */
struct str facts_of(const struct cli *, const struct form *form,
		    const struct field *);

/* "yes", "no", "sometimes", "calculated". */
struct str facts_required(const struct cli *, const struct field *);

/* The default answers with commas between, empty if none. */
struct str facts_default(const struct cli *, const struct field *);

#endif
