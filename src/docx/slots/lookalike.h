/* lookalike.h - tags as other programs have them, in a text. */
#ifndef DOCX_LOOKALIKE_H
#define DOCX_LOOKALIKE_H

#include "base/arena.h"

/* FOUND in a text, NAME what stands in it, without blanks around; KEY of that
 * is what may be one.  IS_COMMAND: as {% … %}.  IS_MEANT: there is a name in it
 * as no other text has between such signs. */
struct lookalike {
	struct str found, name, key;
	bool is_command, is_meant;
};

/* How many kinds of signs there are. */
size_t lookalike_kinds(void);

/* Cut *REST after the first piece of TEXT, which it is the end of, between the
 * signs of KIND; false where there is none. */
bool lookalike_next(struct arena *, size_t kind, struct str text,
		    struct str *rest, struct lookalike *);

/* Whether KEY is one word that begins with a letter. */
bool lookalike_is_word(struct str key);

#endif
