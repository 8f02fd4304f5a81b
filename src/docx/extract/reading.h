/* reading.h - one control, read. */
#ifndef DOCX_READING_H
#define DOCX_READING_H

#include "docx/extract/page.h"

/* Set the names and the kind of READING by those of the control SDT of TREE.
 * False where it has none that could be a key's. */
bool reading_name(const struct page *, struct tree *, xmlNode *sdt,
		  struct reading *);

/* The rest: the state of the control, and its TEXT. */
void reading_fill(const struct page *, struct tree *, xmlNode *sdt,
		  struct str text, struct reading *, struct faults *);

/* Let READING have the lines of TEXT, which stands at NODE; what stands in the
 * paragraph around where TEXT is empty is only to be shown. */
void reading_lines(const struct page *, struct tree *, xmlNode *node,
		   struct str text, struct reading *, struct faults *);

#endif
