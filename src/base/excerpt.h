/* excerpt.h - a line of an input, safe to print, and the caret below it. */
#ifndef BASE_EXCERPT_H
#define BASE_EXCERPT_H

#include "base/buf.h"
#include "base/position.h"

/* TEXT, with a visible sign for each character that would move the cursor,
 * turn the direction of writing or not be seen at all. */
void excerpt_put_seen(struct buf *out, struct str text);

/* The line at POSITION behind a margin with its number, and a caret under
 * FAULT's slice. */
void excerpt_put(struct buf *out, const struct fault *, const struct position *,
		 bool colour);

#endif
