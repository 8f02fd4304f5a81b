/* run.h - running a program: copying, and values in between. */
#ifndef DOCX_RUN_H
#define DOCX_RUN_H

#include "base/buf.h"
#include "docx/links.h"
#include "docx/program.h"
#include "docx/restarts.h"
#include "form/record.h"

/* Append PROGRAM's part for RECORD to OUT.  Hyperlinks go to LINKS, lists that
 * begin anew to RESTARTS, which the programs of a report share. */
void run_program(struct arena *, const struct program *, const struct record *,
		 struct links *, struct restarts *, struct buf *out);

#endif
