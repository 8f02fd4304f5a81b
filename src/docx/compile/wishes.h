/* wishes.h - the questions that a template without a form asks for. */
#ifndef DOCX_WISHES_H
#define DOCX_WISHES_H

#include <libxml/hash.h>

#include "base/buf.h"

/* One question to be.  REQUIRED is an XPath, "yes" or empty, VALUE one that it
 * is calculated by; OWNER is the block whose records have the field, or empty.
 * IS_BLOCK: the key of a block, which may be left out; IS_SOLE: that of one
 * record. */
struct wish {
	struct str owner, key;
	struct str type, value;
	bool is_block, is_sole;
	struct buf required;
	struct str *picked; /* choices of controls */
	size_t npicked, picked_cap;
};

/* By OWNER and KEY, NUMBERS has the place of each in LIST, counted from 1. */
struct wishes {
	struct arena *arena;
	struct wish *list;
	size_t count, cap;
	xmlHashTable *numbers;
};

/* Without any; they end with wishes_end. */
struct wishes wishes_begin(struct arena *);
void wishes_end(struct wishes *);

/* The wish KEY of OWNER, or NULL; valid until another one is added. */
struct wish *wishes_find(const struct wishes *, struct str owner,
			 struct str key);

/* The same, added with TYPE where there is none.  A text takes the TYPE. */
struct wish *wishes_for(struct wishes *, struct str owner, struct str key,
			struct str type);

/* CHOICE is one of those of WISH. */
void wishes_pick(struct wishes *, struct wish *, struct str choice);

/* WISHES as the text of a form, for form_derive. */
struct str wishes_form(const struct wishes *);

#endif
