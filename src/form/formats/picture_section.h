/* picture_section.h - what the items of a numeric picture mean. */
#ifndef FORM_PICTURE_SECTION_H
#define FORM_PICTURE_SECTION_H

#include "base/arena.h"
#include "base/str.h"

enum { PICTURE_SECTIONS = 3 };

enum picture_kind {
	PICTURE_LITERAL,
	PICTURE_ZERO,  /* a place: 0 */
	PICTURE_SPACE, /* a place: # */
	PICTURE_CUT,   /* a place: x */
	PICTURE_MINUS,
	PICTURE_PLUS,
	PICTURE_POINT, /* "." or ",", while a section is being read */
	PICTURE_GROUPING,
	PICTURE_DECIMAL
};

struct picture_item {
	enum picture_kind kind;
	struct str text;
};

/* WHOLE and PART count the places before and after the decimal sign; CUT is how
 * many digits there may be before it, or 0 where none are dropped.  GROUPING
 * stands between thousands, may be empty. */
struct picture_section {
	struct picture_item *items;
	size_t count, cap;
	size_t whole, part, cut;
	bool has_sign;
	struct str grouping;
};

/* The sections of PICTURE, for positive numbers, negative ones and zero, and
 * how many of them there are, at least one. */
size_t picture_section_split(struct str picture,
			     struct str sections[PICTURE_SECTIONS]);

/* TEXT is one section; the items are slices of it. */
struct picture_section picture_section_read(struct arena *, struct str text);

#endif
