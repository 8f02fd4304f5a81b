/* field_code.h - what a field of Word is told to do. */
#ifndef DOCX_FIELD_CODE_H
#define DOCX_FIELD_CODE_H

#include "base/buf.h"

/* NAME is "*", "@", "#" or the like, or a small letter.  ARGUMENT has NULL
 * data where there is none. */
struct field_switch {
	char name;
	struct str argument;
};

/* TEXT is all of it.  TYPE is as it is written: "MERGEFIELD", "Page", "=".
 * Arguments are without the quotes around them. */
struct field_code {
	struct str text;
	struct str type;
	struct str *arguments;
	size_t narguments, arguments_cap;
	struct field_switch *switches;
	size_t nswitches, switches_cap;
};

/* Read TEXT, the instructions of a field, into arrays of ARENA and slices of
 * TEXT or ARENA (ECMA-376 part 1, 17.16.2 and 17.16.3).  A word stands between
 * quotes, straight or curly, or ends at a blank; \" and \\ in it are " and \.
 * What follows a switch is its argument, but for switches that have none in
 * fields of that type (17.16.5).  What is odd is kept as far as it can be
 * read: a word without its second quote goes on to the end, a \ that names
 * nothing is an argument.  Returns false only if there is no type. */
bool field_code_read(struct arena *, struct str text, struct field_code *);

/* Whether the field's type is TYPE, in any case. */
bool field_code_is(const struct field_code *, struct str type);

/* The first switch of that NAME, or NULL. */
const struct field_switch *field_code_find(const struct field_code *,
					   char name);

/* Where in a code one is: zero at its beginning. */
struct field_quotes {
	size_t at;
	bool is_quoted, is_straight;
};

/* Whether the byte AT of the code TEXT stands between quotes; it comes after
 * all that were asked for before. */
bool field_code_is_quoted(struct field_quotes *, struct str text, size_t at);

/* Append VALUE as it has to stand between straight quotes in a code. */
void field_code_put(struct buf *, struct str value);

#endif
