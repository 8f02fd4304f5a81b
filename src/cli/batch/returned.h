/* returned.h - reports that came back, as inputs. */
#ifndef CLI_RETURNED_H
#define CLI_RETURNED_H

#include "cli/batch/batch.h"

/* The answers of the report that REPORT's input is, checked against the form of
 * the batch; where that has none, against that of the built-in template of
 * which the report was made, else against one of what it has answers to.  NULL
 * where they could not even be read.  They are whole only if REPORT's faults
 * have gained no errors. */
struct record *returned_check(const struct batch *, struct worker *,
			      struct report *);

#endif
