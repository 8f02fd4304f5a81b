/* term.h - a text that is calculated of answers, to be compared or printed. */
#ifndef DOCX_TERM_H
#define DOCX_TERM_H

#include "base/arena.h"
#include "base/str.h"

struct slot;

enum term_kind {
	TERM_TEXT,     /* TEXT */
	TERM_VALUE,    /* what SLOT, a TAG_OPERAND, would print */
	TERM_JOINED,   /* all parts, one after the other */
	TERM_COMPARED, /* "1" if the first part is to the second as TEXT, a
			* sign of form/formats/match.h, wants it, else "0" */
	TERM_CHOSEN,   /* if the first part is "1" the second, else the third */
	TERM_FORMULA   /* the number that the part is, form/formats/formula.h */
};

/* How deep terms may be in terms: as deep as Word has fields in fields, which
 * are three terms each at most, around a text. */
enum { TERM_DEPTH = 20 * 3 + 1 };

/* DEPTH counts the terms within, this one too. */
struct term {
	enum term_kind kind;
	struct str text;
	struct slot *slot;
	const struct term **parts;
	size_t nparts, cap;
	size_t depth;
};

/* A term without parts. */
struct term *term_new(struct arena *, enum term_kind, struct str text);

/* TERM with one more PART; NULL if one of them is, or it gets too deep. */
struct term *term_add(struct arena *, struct term *, const struct term *part);

#endif
