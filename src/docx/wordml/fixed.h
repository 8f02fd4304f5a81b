/* fixed.h - the text of a template that stands around what is printed, known
 * again in a report by its hashes. */
#ifndef DOCX_FIXED_H
#define DOCX_FIXED_H

#include <libxml/tree.h>

#include "base/buf.h"

/* In place of a control. */
enum { FIXED_MARK = 1 };

/* TEXT of a paragraph: what stands around its controls and fields, with
 * FIXED_MARK for each outermost control, of which FIRST is the first or NULL.
 * Blocks in line are there whose bits in CHOICES are set, in their order; they
 * are NBLOCKS.  It IS_OPEN where something else is printed, which has no
 * control, or more than once. */
struct fixed_text {
	struct str text;
	xmlNode *first;
	unsigned choices;
	size_t nblocks;
	bool is_open;
};

/* Set TEXT to what stands in PARAGRAPH by its CHOICES. */
void fixed_read(struct arena *, xmlNode *paragraph, struct fixed_text *);

/* Whether nothing of TEXT is seen but controls. */
bool fixed_is_blank(struct str text);

/* TEXT without its blanks, as it is compared. */
struct str fixed_plain(struct arena *, struct str text);

/* What is hashed of the text PLAIN of a paragraph whose first control is called
 * NAME: the same text around others is not its. */
struct str fixed_around(struct arena *, struct str plain, struct str name);

/* What is hashed of LIST, values of which stand in its block NUMBER, printed
 * once for each record or item of AROUND. */
struct str fixed_inside(struct arena *, struct str list, size_t number,
			struct str around);

/* Append the hash of PLAIN to HASHES, unless it is there; whether it is. */
void fixed_add(struct buf *hashes, struct str plain);
bool fixed_has(struct str hashes, struct str plain);

/* The same of the control that is called NAME, or of the answer with that key,
 * of which WHAT is true. */
enum fixed_what {
	FIXED_SHOWN = '=', /* whatever the others are it is printed */
	FIXED_OPEN = '?',  /* nobody knows what stands around it */
	FIXED_ROWS = '#',  /* nor what rows of its table say */
	FIXED_LINES = '>', /* paragraphs may be added to it */
	FIXED_NEXT = '$',  /* a fixed paragraph comes after it */
	FIXED_MUTE = '!',  /* no question, though a control is called so */
	FIXED_STANDS =
		'%' /* what follows is said, though nobody has answered */
};
void fixed_add_name(struct buf *hashes, enum fixed_what, struct str name);
bool fixed_has_name(struct arena *, struct str hashes, enum fixed_what,
		    struct str name);

#endif
