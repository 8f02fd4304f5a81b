/* rels.h - the relationships of a part, as one more part of the template. */
#ifndef DOCX_RELS_H
#define DOCX_RELS_H

#include "docx/program/program.h"
#include "docx/program/slot.h"
#include "opc/package.h"

/* Set TREE to the .rels part of OWNER, or to an empty one where it has none; a
 * fault gives false.  Its document is the caller's to free. */
bool rels_read(struct arena *, struct package *, const struct part *owner,
	       struct tree *, struct faults *);

/* An id that TREE has not. */
struct str rels_free_id(struct arena *, const struct tree *);

/* Add a relationship to ROOT, of a .rels part. */
xmlNode *rels_add(struct arena *, xmlNode *root, struct str id, struct str type,
		  struct str target);

/* Take the relationships with COUNT IDS out of TREE. */
void rels_drop(struct tree *, const struct str *ids, size_t count);

/* How relationships are added to TREE for links in OWNER. */
struct rels rels_of(struct arena *, const struct tree *,
		    const struct tree *owner);

#endif
