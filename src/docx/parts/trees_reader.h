/* trees_reader.h - what trees*.c share: parts that are being looked for. */
#ifndef DOCX_TREES_READER_H
#define DOCX_TREES_READER_H

#include "docx/parts/trees.h"
#include "opc/relationships.h"

struct trees_reader {
	struct arena *arena;
	struct package *package;
	struct trees *trees;
	struct faults *faults;
};

/* Read the parts that relationships of KIND lead to, if slots may stand in
 * them. */
void trees_read_related(const struct trees_reader *,
			const struct relationships *, struct str kind,
			bool is_story);

/* The charts and diagrams of the main document, which has RELATED, and of its
 * headers and footers. */
void trees_read_drawings(const struct trees_reader *,
			 const struct relationships *related);

/* Of the parts that RELATED, the main document's, lead to: settings with a mail
 * merge, and lists that a block of what has been read may number anew. */
void trees_read_passive(const struct trees_reader *,
			const struct relationships *related);

#endif
