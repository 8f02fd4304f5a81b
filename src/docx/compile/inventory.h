/* inventory.h - every slot of a template, for those who look at it. */
#ifndef DOCX_INVENTORY_H
#define DOCX_INVENTORY_H

#include "base/faults.h"
#include "docx/program/use.h"

struct slot;
struct tree;

/* One slot.  TAG is how it is or might be typed: "{{#can_bo}}", "{{ngay |
 * long-date}}", "«ngay»" for a field.  KIND is a word for programs: "tag",
 * "block", "unless", "check-box", or what else takes an answer.  FIELD is NULL
 * where the slot is no question of the form and let be.  SOLE is the list whose
 * one record has it.  BLOCK is one more than the index of the block around it,
 * 0 for none; IS_ROWS: it is a block over rows of a table.  TEXT is the
 * paragraph that it stands in, LABEL what seems to ask for the answer there,
 * AFTER what follows. */
struct listed {
	struct str tag, kind;
	enum tag_kind tag_kind;
	const struct str *path;
	size_t depth;
	const struct filter *filters;
	size_t nfilters;
	const struct field *field;
	const struct choice *choice;
	const struct field *other;
	const struct field *sole;
	size_t block;
	bool is_rows;
	const struct place *place;
	struct str text, label, after;
	const struct slot *slot;
};

struct inventory {
	struct listed *list;
	size_t count, cap;
};

/* What compile.c does: take in the slots of TREE while nothing has been moved,
 * then what they were found to mean. */
void inventory_begin(struct arena *, struct inventory *, const struct tree *);
void inventory_end(struct inventory *);

#endif
