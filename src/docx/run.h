/* run.h - running a program: copying, and values in between. */
#ifndef DOCX_RUN_H
#define DOCX_RUN_H

#include "base/buf.h"
#include "docx/links.h"
#include "docx/program.h"
#include "form/record.h"

/* Append PROGRAM's part for RECORD to OUT.  Hyperlinks go to LINKS. */
void run_program(struct arena *, const struct program *, const struct record *,
		 struct links *, struct buf *out);

#endif
