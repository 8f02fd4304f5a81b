/* verify.h - the promises that every report keeps, checked on any package. */
#ifndef DOCX_VERIFY_H
#define DOCX_VERIFY_H

#include "base/faults.h"

/* Check the Word file BYTES, which faults call SOURCE: one fault for each
 * promise broken, with the part and where in it.  Nothing is said of what
 * Word, LibreOffice and others themselves write: another order of the zip,
 * double blanks, empty controls in a line, drawings that share an id.  The
 * first tag in the text of a part but the comments is a warning. */
void docx_verify(struct arena *, const struct source *, struct str bytes,
		 struct faults *);

/* The same of a report, which keeps those promises too.  With TAGS a tag in
 * its text is a fault; an answer may hold what looks like one. */
void docx_verify_report(struct arena *, const struct source *, struct str bytes,
			bool tags, struct faults *);

#endif
