/* page.h - the answers that a reader reads off a document, place by place. */
#ifndef DOCX_PAGE_H
#define DOCX_PAGE_H

#include "answers/answers.h"
#include "docx/parts/trees.h"
#include "docx/wordml/badge.h"

/* One record: a row of a table, an item of a repeating section.  LIST is the
 * folded key of its list, AMONG tells lists from each other that stand in
 * several places. */
struct page_row {
	struct str list;
	size_t among;
};

/* One control or form field.  BADGE says which answer it shows, and how; OTHER
 * is the key that its title is, where the tag may be none.  LINES are what
 * stands in it, clean; it IS_BLANK where that is a placeholder, and STANDS
 * where the template says that.  DATE is the ISO 8601 date that it keeps, DAY
 * the one that stands in it in its own picture, VALUE that of the item of a
 * list, each maybe empty.  ROW is the record around, or NULL. */
struct reading {
	struct badge badge;
	struct tag other;
	enum control control;
	bool is_blank, is_ticked, stands;
	struct line *lines;
	size_t nlines, cap;
	struct str date, day, value;
	struct excerpt *excerpt;
	const xmlNode *node;
	struct page_row *row;
};

/* FRAME has the fixed texts of the template, empty where they are not known.
 * AMONG counts the places of lists. */
struct page {
	struct arena *arena;
	const struct source *source;
	struct str frame;
	struct reading *list;
	size_t count, cap;
	size_t among;
};

/* Add all that can be read off TREE, in its order.  What is wrong with a text
 * goes to FAULTS as if it was typed. */
void page_read(struct page *, struct tree *, struct faults *);

#endif
