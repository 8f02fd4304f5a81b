/* where.h - a place in a Word file or a table, in words. */
#ifndef BASE_WHERE_H
#define BASE_WHERE_H

#include "base/buf.h"
#include "base/faults.h"

/* PLACE as an official would look for it in Word: "header (header1.xml), table
 * 1 row 2 cell 3, paragraph 1, under “…”". */
void where_put(struct buf *, const struct place *, enum language);

/* SPOT in a row of a table, from what follows the file's name: ":731: column
 * «…»" or ": Sheet1!F12, column «…»". */
void where_put_cell(struct buf *, struct spot, enum language);

/* What of the paragraph PLACE is, with a comma before it; nothing where that is
 * its text. */
void where_put_facet(struct buf *, const struct place *, enum language);

/* How to see in Word what is not to be read on the page at PLACE; empty of what
 * is. */
struct str where_hint(const struct place *, enum language);

/* What programs call FACET: "alt-text"; empty of FACET_TEXT. */
struct str where_facet(enum facet facet);

/* What programs call STORY: "header"; empty of STORY_NONE. */
struct str where_story(enum story);

#endif
