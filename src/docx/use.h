/* use.h - which answer a step of a program prints or asks about. */
#ifndef DOCX_USE_H
#define DOCX_USE_H

#include "form/form.h"
#include "form/tag.h"

/* Which value a tag means.  LEVEL counts blocks from the outside, 0 is the
 * whole report.  IS_ITEM: the item at hand of that block.  OTHER is where to
 * look when the block at LEVEL has no records (only without a form). */
struct ref {
	size_t level;
	const struct field *field;
	const struct choice *choice;
	bool is_item;
	const struct field *other;
};

/* How a value is written where it stands. */
enum quoting {
	QUOTE_TEXTS,	 /* in w:t elements of its own */
	QUOTE_DATA,	 /* as character data or in an attribute */
	QUOTE_TARGET,	 /* as a whole URI, in an attribute */
	QUOTE_COMPONENT, /* as a piece of one */
	QUOTE_CODE	 /* as an argument of a field (17.16.2) */
};

/* LEVEL counts the blocks around the use, which its REF may look beyond. */
struct use {
	struct ref ref;
	size_t level;
	enum quoting quoting;
	const struct filter *filters;
	size_t nfilters;
};

#endif
