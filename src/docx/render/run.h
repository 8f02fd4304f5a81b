/* run.h - running a program: copying, and values in between. */
#ifndef DOCX_RUN_H
#define DOCX_RUN_H

#include "base/buf.h"
#include "docx/deflate/trace.h"
#include "docx/parts/media.h"
#include "docx/program/program.h"
#include "docx/program/restarts.h"
#include "docx/render/links.h"
#include "form/model/record.h"

/* What the programs of a report share: the answers, lists that begin anew, and
 * pictures. */
struct shared {
	const struct record *record;
	struct restarts restarts;
	struct media media;
	size_t ids; /* docPr ids that were given */
};

/* Append PROGRAM's part to OUT, and to TRACE what of it is copied.  Hyperlinks
 * and pictures go to LINKS. */
void run_program(struct arena *, const struct program *, struct shared *,
		 struct links *, struct buf *out, struct trace *);

#endif
