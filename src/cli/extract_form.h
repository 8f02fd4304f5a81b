/* extract_form.h - which form asks for the answers of a report. */
#ifndef CLI_EXTRACT_FORM_H
#define CLI_EXTRACT_FORM_H

#include "cli/template.h"

/* GIVEN is what -t or --form name, if IS_GIVEN; BUILTINS the forms of those that
 * reports name, read when they are first asked for. */
struct askers {
	bool is_given;
	struct loaded given;
	struct loaded *builtins;
	size_t count, cap;
};

/* Read the form that -t or --form name, if they do.  False where that is wrong,
 * which has been told.  askers_close in both cases. */
bool askers_open(struct cli *, struct askers *);
void askers_close(struct askers *);

/* That form, or the one of the built-in template BUILTIN; NULL where there is
 * none. */
const struct form *askers_form(struct cli *, struct askers *,
			       struct str builtin);

#endif
