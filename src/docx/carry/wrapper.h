/* wrapper.h - new content controls, and putting them around something. */
#ifndef DOCX_WRAPPER_H
#define DOCX_WRAPPER_H

#include "docx/parts/trees.h"
#include "docx/wordml/badge.h"

/* IS_BLANK: for a form to be filled in, whose hints have HINT_STYLE. */
struct wrapper {
	struct arena *arena;
	const struct trees *trees;
	const struct tree *tree;
	bool is_blank;
	struct str hint_style;
};

/* The block whose item or record SLOT's value is of, NULL for the top level. */
const struct slot *wrapper_list(const struct slot *);

/* The number of LOOP among the blocks over the same list, from 1; 0 for
 * NULL. */
size_t wrapper_number(const struct trees *, const struct slot *loop);

/* What a control of SLOT is called, in LOOP, the block around that repeats or
 * NULL. */
struct badge wrapper_badge(const struct wrapper *, const struct slot *,
			   const struct slot *loop);

/* A control for the value of SLOT, empty and not yet in the tree: a date, a
 * list, a check box or any text, by what it prints.  One that only STARTS a
 * value has another around it. */
xmlNode *wrapper_control(const struct wrapper *, const struct slot *,
			 const struct badge *);

/* A repeating section for the block SLOT, or one item of it. */
xmlNode *wrapper_section(const struct wrapper *, const struct slot *,
			 const struct badge *);

/* Call the control SDT, which is the template's, so, if it has no
 * placeholder. */
void wrapper_mark(const struct wrapper *, xmlNode *sdt, const struct badge *);

/* Put SDT where FIRST is, and FIRST to LAST into it. */
void wrapper_put(xmlNode *first, const xmlNode *last, xmlNode *sdt);

#endif
