/* seen.h - what a reader sees of a piece of a document. */
#ifndef DOCX_SEEN_H
#define DOCX_SEEN_H

#include <libxml/tree.h>

#include "base/buf.h"

/* Append the text that stands in NODE, revisions accepted as they stand: what
 * was put in and not what was taken out; a line feed for each break and after
 * each paragraph.  Without instructions of fields, hidden text, the other
 * branch of an mc:AlternateContent (part 3, 9.3), and placeholders of controls
 * in NODE. */
void seen_put(struct buf *, const xmlNode *node);

/* The text that the element NODE itself is seen as, empty where it is none. */
struct str seen_look(const xmlNode *node);

/* Whether NODE is out of sight, with all that is in it. */
bool seen_not(const xmlNode *node);

#endif
