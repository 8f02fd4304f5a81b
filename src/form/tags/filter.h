/* filter.h - what is done to a value before it is printed. */
#ifndef FORM_FILTER_H
#define FORM_FILTER_H

#include "base/arena.h"

enum filter_kind {
	FILTER_UPPER,
	FILTER_LOWER,
	FILTER_CAPITAL,
	FILTER_NUMBER,
	FILTER_DATE,
	FILTER_LONG_DATE,
	FILTER_WORDS,
	FILTER_BOX,
	FILTER_LINK,
	FILTER_IMAGE,
	FILTER_RESTART, /* of blocks: lists begin anew in each item */
	FILTER_OR,
	/* Not typed, but switches of a merge field (17.16.5.35): */
	FILTER_TITLE,	     /* each word with a capital */
	FILTER_DATE_PICTURE, /* TEXT is the picture, form/formats/picture.h */
	FILTER_NUMBER_PICTURE,
	FILTER_BEFORE, /* TEXT and the value, if there is one */
	FILTER_AFTER,
	FILTER_ENGLISH, /* TEXT is the format, form/formats/number_format.h */
	FILTER_VIETNAMESE,
	/* Asked for by controls: */
	FILTER_PICTURE,	 /* as the picture TEXT says */
	FILTER_CANONICAL /* as answers are kept: an ISO 8601 date */
};

/* TEXT is what "or" prints in place of a missing value, or a picture. */
struct filter {
	enum filter_kind kind;
	struct str text;
};

/* The name of a filter, as people type it. */
struct str filter_name(enum filter_kind);

/* Whether KIND is the filter that people call NAME. */
bool filter_find(struct arena *, struct str name, enum filter_kind *kind);

/* The filter whose name is nearest to NAME within distance 2; empty if
 * none. */
struct str filter_nearest(struct arena *, struct str name);

#endif
