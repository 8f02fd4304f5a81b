/* askers.h - which form asks for the answers of a report. */
#ifndef CLI_ASKERS_H
#define CLI_ASKERS_H

#include "form/model/form.h"

/* The form of a built-in template. */
struct asker {
	struct str builtin;
	struct form *form;
};

/* The forms that one thread has read so far.  Set ARENA's exhausted, leave the
 * rest zero; askers_end. */
struct askers {
	struct arena arena;
	struct asker *list;
	size_t count, cap;
};

/* The form of the built-in template BUILTIN, read when it is first asked for;
 * NULL where there is no such template. */
const struct form *askers_form(struct askers *, struct str builtin);

void askers_end(struct askers *);

#endif
