/* annotated.h - a copy of the template with its faults as comments. */
#ifndef CLI_ANNOTATED_H
#define CLI_ANNOTATED_H

#include "cli/options/cli.h"

/* With --annotate, write the copy of DOCX, which FAULTS have been told of, in
 * their order; or say that there is none to write. */
void annotated_write(struct cli *, const struct source *docx,
		     const struct faults *);

#endif
