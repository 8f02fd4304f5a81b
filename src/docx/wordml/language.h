/* language.h - the language of a run (17.3.2.20). */
#ifndef DOCX_LANGUAGE_H
#define DOCX_LANGUAGE_H

#include <libxml/tree.h>

#include "opc/package.h"

/* What runs are in that do not tell: looked up when the first one asks.  Set
 * PACKAGE and FAULTS, leave the rest zero. */
struct languages {
	struct package *package;
	struct faults *faults;
	bool is_known, is_vietnamese;
};

/* Whether RUN, which may be NULL, is in Vietnamese: by its own properties, or
 * where these do not tell by the defaults of the file, or else. */
bool language_is_vietnamese(struct languages *, const xmlNode *run);

#endif
