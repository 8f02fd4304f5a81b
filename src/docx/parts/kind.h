/* kind.h - documents, templates of Word's own, and files with macros. */
#ifndef DOCX_KIND_H
#define DOCX_KIND_H

#include "docx/program/slot.h"
#include "opc/package.h"

/* TYPE is the content type of the main part, REPORT that of a report made from
 * such a file, whose name has the EXTENSION. */
struct kind {
	struct str type, report, extension;
};

/* The kind of a file whose main part has the content TYPE; one that is not
 * known is taken for a document. */
const struct kind *kind_of(struct str type);

/* Whether a report is of another kind than its template. */
bool kind_changes(const struct kind *);

/* Set TREE to [Content_Types].xml of PACKAGE; a fault gives false.  Its
 * document is the caller's to free. */
bool kind_types(struct package *, struct tree *, struct faults *);

/* The same, with the content type of MAIN that a report of KIND has. */
bool kind_change(struct arena *, struct package *, const struct part *main,
		 const struct kind *, struct tree *, struct faults *);

#endif
