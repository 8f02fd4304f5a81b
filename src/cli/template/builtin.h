/* builtin.h - the templates that are part of the program. */
#ifndef CLI_BUILTIN_H
#define CLI_BUILTIN_H

#include "docx/compile/frozen.h"

/* DOCX and FORM are the bytes of the two files, FROZEN the one compiled for the
 * other. */
struct builtin {
	struct str name;
	struct str docx, form;
	const struct frozen *frozen;
};

/* Set BUILTIN to the template NAME; false where there is none. */
bool builtin_find(struct str name, struct builtin *);

/* The name nearest to NAME within distance 2, empty if none; all names, with
 * commas between; the one that is used when none is named. */
struct str builtin_nearest(struct arena *, struct str name);
struct str builtin_names(struct arena *);
struct str builtin_usual(void);

#endif
