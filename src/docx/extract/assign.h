/* assign.h - which question of a form each place of a page answers. */
#ifndef DOCX_ASSIGN_H
#define DOCX_ASSIGN_H

#include "docx/extract/page.h"
#include "form/model/form.h"

/* READING shows FIELD, or whether CHOICE was made; one item of it where it
 * IS_ITEM, then GROUP tells one list from another.  ROW is the record whose
 * field that is, NULL for the top level. */
struct shown {
	const struct reading *reading;
	const struct field *field;
	const struct choice *choice;
	bool is_item;
	size_t group;
	const struct page_row *row;
};

struct shown_list {
	struct shown *list;
	size_t count, cap;
};

/* All readings of PAGE that are about a question of FORM, in their order.  A
 * field of a record that stands in no section belongs to the row of a table
 * that it is in, or begins a record where the last one has it already. */
struct shown_list assign_page(struct arena *, const struct page *,
			      const struct form *);

#endif
