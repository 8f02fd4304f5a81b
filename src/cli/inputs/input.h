/* input.h - one file of answers or one row of a table, to a checked record. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "answers/row.h"
#include "form/check/check.h"

struct rows;

/* PATH is as it was given, "-" for standard input, FROM the file that is read
 * in its place.  ROW is one of ROWS, the INDEX-th from 1, where that is not
 * NULL; or RECORDS are all of them, where there are any. */
struct input {
	const char *path;
	const char *from;
	struct source source;
	struct str bytes;
	const struct rows *rows;
	struct row row;
	struct row *records;
	size_t nrecords;
	size_t index;
};

struct input input_of(const char *path);

/* What people call it: the file, and the row if it is one. */
struct str input_title(struct arena *, const struct input *, enum language);

/* Read the BYTES of a file.  Returns whether they are there now. */
bool input_read(struct arena *, struct input *, struct faults *);

/* INPUT's answers, checked against FORM, and the pictures that they name; NULL
 * where they could not even be read.  They are whole only if FAULTS has gained
 * no errors.  ENCODING may be NULL, and so may BASE, the answers to what INPUT
 * says nothing of. */
struct record *input_check(struct arena *, struct input *, const char *encoding,
			   const struct form *, const struct answers *base,
			   struct evaluator *, struct faults *);

#endif
