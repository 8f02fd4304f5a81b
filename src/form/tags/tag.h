/* tag.h - the language between {{ and }}. */
#ifndef FORM_TAG_H
#define FORM_TAG_H

#include "base/faults.h"
#include "form/tags/filter.h"

struct form;

enum tag_kind {
	TAG_VALUE,
	TAG_BLOCK,  /* {{#key}} */
	TAG_UNLESS, /* {{^key}} */
	TAG_CLOSE,  /* {{/key}} */
	TAG_NOTE,   /* {{! note}} */
	/* Not typed, but made around what stands in a report or does not: */
	TAG_ANSWERED, /* as TAG_BLOCK, once, whatever the answer is */
	TAG_MISSING,  /* if not answered */
	TAG_HOLDS,    /* if the slot's term is "1", docx/program/term.h */
	TAG_FAILS,    /* if it is not */
	TAG_OPERAND   /* the value in such a term; nothing is printed */
};

enum { TAG_DEPTH = 3, TAG_FILTERS = 8 };

/* PATH holds the folded names between dots; none for {{.}} and notes.  AT is
 * the whole path as it was typed.  IS_FOREIGN: a block in another language, of
 * which that has been said; {{/WORD}} ends it as well. */
struct tag {
	enum tag_kind kind;
	struct str path[TAG_DEPTH];
	size_t depth;
	struct filter filters[TAG_FILTERS];
	size_t nfilters;
	struct str at, word;
	bool is_foreign;
};

/* Read the INSIDE of a tag, a slice of SOURCE.  A blank of any kind, a quote
 * of any kind and letters in any normal form are as good as plain ones.
 * Returns whether TAG is set; otherwise there is a fault, and TAG has a depth
 * where it is good but for its filters. */
bool tag_read(struct arena *, const struct source *, struct str inside,
	      struct tag *, struct faults *);

/* What is known where a tag stands: the FORM, and the tag of the BLOCK that is
 * open, both NULL for none. */
struct tag_around {
	const struct form *form;
	const struct tag *block;
};

/* The same of what somebody has typed between braces: what is of another
 * language, form/tags/foreign.h, and not the name of a question, is a fault
 * that tells what to write.  TAG has a depth then if it IS_FOREIGN, too. */
bool tag_read_typed(struct arena *, const struct source *, struct str inside,
		    struct tag_around, struct tag *, struct faults *);

bool tag_has(const struct tag *, enum filter_kind);

/* Cut the first {{…}} off *REST: the text before it is *BEFORE, what stands
 * between the braces *INSIDE; }} may stand in the quotes of a filter, and what
 * is in three braces ends in as many.  False where there is no other tag;
 * *BEFORE is then all the rest.  *IS_OPEN: no }} follows before the next tag;
 * *INSIDE is then the {{ alone. */
bool tag_next(struct str *rest, struct str *before, struct str *inside,
	      bool *is_open);

#endif
