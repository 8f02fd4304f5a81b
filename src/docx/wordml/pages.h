/* pages.h - which pages a header or a footer is on (17.10). */
#ifndef DOCX_PAGES_H
#define DOCX_PAGES_H

#include "docx/program/slot.h"
#include "opc/relationships.h"

/* The main document and what it speaks of; DOCUMENT is NULL where that is not
 * among the trees. */
struct pages_read {
	const xmlNode *document;
	struct relationships related;
};

struct pages_read pages_read(struct arena *, struct package *,
			     const struct tree *trees, size_t ntrees);

/* The pages of the part PART, by the first section that has it. */
enum pages pages_of(const struct pages_read *, struct str part);

#endif
