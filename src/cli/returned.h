/* returned.h - reports that came back, as inputs. */
#ifndef CLI_RETURNED_H
#define CLI_RETURNED_H

#include "cli/input.h"

/* Whether the input PATH is a Word file by its ending. */
bool returned_is(struct arena *, const char *path);

/* The answers of the report INPUT, checked against FORM; NULL where they could not
 * even be read.  They are whole only if FAULTS has gained no errors. */
struct record *returned_check(struct arena *, struct input *,
			      const struct form *, struct evaluator *,
			      struct faults *);

#endif
