/* wishes.h - the questions that a template without a form asks for. */
#ifndef DOCX_WISHES_H
#define DOCX_WISHES_H

#include "base/buf.h"

/* One question to be.  REQUIRED is an XPath, "yes" or empty; OWNER is the block
 * whose records have the field, or empty.  IS_BLOCK: the key of a block, which
 * may be left out. */
struct wish {
	struct str owner, key;
	struct str type;
	bool is_block;
	struct buf required;
	struct str *picked; /* choices of controls */
	size_t npicked, picked_cap;
};

struct wishes {
	struct arena *arena;
	struct wish *list;
	size_t count, cap;
};

/* WISHES as the text of a form, for form_derive. */
struct str wishes_form(const struct wishes *);

#endif
