/* runs.h - making, splitting and emptying runs (17.3.2.25). */
#ifndef DOCX_RUNS_H
#define DOCX_RUNS_H

#include <libxml/tree.h>

#include "base/arena.h"

/* A run with the properties of RUN and nothing else. */
xmlNode *runs_like(struct arena *, xmlNode *run);

/* Split the run around MARKER, so that it stands between two runs. */
void runs_lift(struct arena *, xmlNode *marker);

/* Give MARKER a run of its own, which looks as the one that it stands in. */
void runs_isolate(struct arena *, xmlNode *marker);

/* Put OWN where BEGIN stands and take out the contents of runs from BEGIN to
 * END, which stand in runs of one paragraph, and what is empty then. */
void runs_replace(struct arena *, xmlNode *begin, const xmlNode *end,
		  xmlNode *own);

/* Drop RUN if it holds nothing, and what around it holds nothing then, up to
 * the paragraph. */
void runs_drop_empty(xmlNode *run);

/* Whether NODE begins or ends a range of the document, and so may stay where
 * what it stands in goes: a bookmark, a comment, a permission. */
bool runs_is_mark(const xmlNode *node);

#endif
