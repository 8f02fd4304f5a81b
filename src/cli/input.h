/* input.h - one file of answers, from its bytes to a checked record. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "form/check.h"

/* PATH is as it was given, "-" for standard input.  BYTES is set once they
 * have been read. */
struct input {
	const char *path;
	struct source source;
	struct str bytes;
	bool is_read;
};

struct input input_of(const char *path);

/* Read INPUT's bytes, unless that was done before.  Returns whether they are
 * there now. */
bool input_read(struct arena *, struct input *, struct faults *);

/* INPUT's answers, checked against FORM; NULL where they could not even be
 * read.  They are whole only if FAULTS has gained no errors.  ENCODING may be
 * NULL, and so may BASE, the answers to what INPUT says nothing of. */
struct record *input_check(struct arena *, struct input *, const char *encoding,
			   const struct form *, const struct answers *base,
			   struct evaluator *, struct faults *);

#endif
