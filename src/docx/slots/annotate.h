/* annotate.h - the faults of a template as comments in it. */
#ifndef DOCX_ANNOTATE_H
#define DOCX_ANNOTATE_H

#include "base/faults.h"

/* How many of ABOUT stand in a Word file. */
size_t annotate_count(const struct faults *about);

/* A copy of the template BYTES, which faults call SOURCE, with a comment (ISO
 * 29500-1, 17.13.4) at the paragraph of each fault of ABOUT that stands in it:
 * what is wrong and how to mend it.  Comments may stand in the main story only:
 * of a text box they stand at its anchor, of a header, a note and the like at
 * the first paragraph, and name the place.  They have no date, so the same
 * faults give the same bytes.  A package or a part that cannot be read is a
 * fault and gives NULL data, as does a main document without a body, which is
 * none. */
struct str annotate_template(struct arena *, const struct source *,
			     struct str bytes, const struct faults *about,
			     enum language, struct faults *);

#endif
