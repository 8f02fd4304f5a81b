/* lines.h - text for people in columns and comments. */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include "base/buf.h"

/* TEXT in lines that begin with PREFIX and are at most 78 cells wide, where
 * its words allow that. */
void lines_put(struct buf *, struct str prefix, struct str text);

/* TEXT and blanks up to WIDTH cells, or two of them where TEXT is wider. */
void lines_pad(struct buf *, struct str text, size_t width);

#endif
