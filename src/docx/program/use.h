/* use.h - which answer a step of a program prints or asks about. */
#ifndef DOCX_USE_H
#define DOCX_USE_H

#include "form/model/form.h"
#include "form/tags/tag.h"

/* Which value a tag means.  LEVEL counts blocks from the outside, 0 is the
 * whole report.  IS_ITEM: the item at hand of that block.  OTHER is where to
 * look when the block at LEVEL has no records (only without a form).  SOLE is
 * the list whose one record has the field, which is then named outside of its
 * blocks.  AHEAD: so many records after the one at hand; of the block itself,
 * where it is a sheet, PLACES is how many records it has room for. */
struct ref {
	size_t level;
	const struct field *field;
	const struct choice *choice;
	bool is_item;
	const struct field *other;
	const struct field *sole;
	size_t ahead, places;
};

/* How a value is written where it stands. */
enum quoting {
	QUOTE_TEXTS,	 /* in w:t elements of its own */
	QUOTE_DATA,	 /* as character data or in an attribute */
	QUOTE_TARGET,	 /* as a whole URI, in an attribute */
	QUOTE_COMPONENT, /* as a piece of one */
	QUOTE_CODE,	 /* as an argument of a field (17.16.2) */
	/* Of a picture, in an attribute: */
	QUOTE_PICTURE, /* the id of its relationship */
	QUOTE_WIDTH,   /* in EMU */
	QUOTE_HEIGHT,
	QUOTE_WIDTH_POINTS,
	QUOTE_HEIGHT_POINTS
};

/* Room for a picture, in EMU (20.1.2.1), 0 where there is no limit.  It keeps
 * its ratio, and its natural size where that fits in and it MAY_GROW not. */
struct box {
	size_t width, height;
	bool may_grow;
};

/* LEVEL counts the blocks around the use, which its REF may look beyond.  One
 * without a field means the number on top of the stack. */
struct use {
	struct ref ref;
	size_t level;
	enum quoting quoting;
	struct box box;
	const struct filter *filters;
	size_t nfilters;
};

#endif
