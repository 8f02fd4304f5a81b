/* pattern.h - file names in the tag language: -n PATTERN. */
#ifndef CLI_PATTERN_H
#define CLI_PATTERN_H

#include "docx/compile/compile.h"
#include "form/model/record.h"

/* TEXT is SOURCE's; PHRASE's keys are those of the form. */
struct pattern {
	struct source source;
	struct phrase *phrase;
};

/* Read TEXT; the extension of the template's reports is added where it does not
 * end so.  Tags that its form does not know, or that print no value, are faults
 * and give NULL. */
struct pattern *pattern_read(struct arena *, const char *text,
			     const struct compiled *, struct faults *);

/* The name that RECORD, the answers that people call OWNER, give: a slash of
 * the pattern stays, one of an answer becomes "-".  A tag without an answer
 * and without "or" is a fault. */
struct str pattern_print(struct arena *, const struct pattern *,
			 const struct record *, struct str owner,
			 struct faults *);

#endif
