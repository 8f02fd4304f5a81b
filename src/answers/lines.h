/* lines.h - what was typed as one value into its paragraphs. */
#ifndef ANSWERS_LINES_H
#define ANSWERS_LINES_H

#include "answers/answers.h"

/* Lines are slices of SOURCE's text; what is wrong with them goes to FAULTS. */
struct adder {
	struct arena *arena;
	const struct source *source;
	struct faults *faults;
};

/* What is left of a text that is cut into lines; LF and CR are the next of
 * them, or the end of REST. */
struct lines {
	struct str rest;
	const char *lf, *cr;
};

/* All of TEXT; while it is not empty, cut the first line off it, at LF, CRLF or
 * CR. */
struct lines lines_of(struct str text);
struct str lines_next(struct lines *);

/* Add AT to ANSWER, cleaned: a paragraph, or several where it holds U+000B,
 * U+000C, U+2028 or U+2029.  Blank ones are none. */
void lines_add(const struct adder *, struct answer *, struct str at);

#endif
