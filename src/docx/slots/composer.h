/* composer.h - what merge_address.c and composer.c share: an address or a
 * greeting on its way into runs. */
#ifndef DOCX_COMPOSER_H
#define DOCX_COMPOSER_H

#include "docx/slots/address_format.h"
#include "docx/slots/merger.h"

/* CODE is that of the field at NODE, which looks as LOOK does, MADE what there
 * is so far.  BREAKS: lines are broken, since no paragraph can begin there.
 * WAITS: a line ends before what comes next.  IS_WRONG: there is a fault. */
struct composer {
	const struct merger *merger;
	const struct field_code *code;
	xmlNode *node, *look;
	struct replacement made;
	bool breaks, waits, is_wrong;
};

/* A fault about the field. */
void composer_refuse(struct composer *);

/* The argument of the switch NAME, in which all ends of lines are line feeds;
 * empty where there is none. */
struct str composer_argument(const struct composer *, char name);

/* The column of WHAT, empty where nothing is printed for it. */
struct str composer_column(const struct composer *, const struct placeholder *);

/* Add TEXT, whose lines are lines of what is made. */
void composer_text(struct composer *, struct str text);

/* End the line that waits for it. */
void composer_line(struct composer *);

/* Add what COLUMN prints. */
void composer_value(struct composer *, struct str column);

/* Ask for COLUMN: whether there is an answer to it, and for a country none of
 * those that are left out.  NULL with a fault. */
const struct term *composer_test(struct composer *, const struct placeholder *,
				 struct str column);

/* Begin a block of KIND that TEST decides; the tag that is its end. */
struct slot *composer_block(struct composer *, enum tag_kind kind,
			    const struct term *test);

/* End the block that CLOSING is the end of. */
void composer_close(struct composer *, const struct slot *closing);

#endif
