/* contents.h - what a content control holds, exchanged. */
#ifndef DOCX_CONTENTS_H
#define DOCX_CONTENTS_H

#include "docx/program/slot.h"

/* Siblings, from the first to the last. */
struct siblings {
	xmlNode *first, *last;
};

/* Whether the content of SDT can be exchanged: it is not rows, no field
 * (17.16.18) and no section begins or ends in it alone. */
bool contents_are_whole(const xmlNode *sdt);

/* Let SDT hold the value of SLOT and nothing else, in one run, with the
 * properties of the first one; those of a placeholder are not kept.  Where it
 * holds paragraphs the first one stays, for each paragraph of a rich text.
 * Bookmarks and ends of comments move out; the control is returned with
 * them. */
struct siblings contents_value(struct arena *, xmlNode *sdt,
			       const struct slot *);

/* As contents_value, but the run is empty; it is *RUN. */
struct siblings contents_empty(struct arena *, xmlNode *sdt, xmlNode **run);

/* As contents_value, but TEXT, which is always the same; where STYLE is not
 * empty it is the run's only property. */
struct siblings contents_text(struct arena *, xmlNode *sdt, struct str text,
			      struct str style);

/* Take away the control SDT, but not what it holds. */
void contents_unwrap(xmlNode *sdt);

#endif
