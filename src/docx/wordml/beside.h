/* beside.h - what people typed beside a control, in its paragraph. */
#ifndef DOCX_BESIDE_H
#define DOCX_BESIDE_H

#include <libxml/tree.h>

#include "base/arena.h"

/* FIXED: nothing; TYPED: BEFORE and AFTER the control SDT, an outermost one of
 * the paragraph, either maybe empty; UNSURE: something else has changed, SDT is
 * the first of the paragraph then. */
enum beside_kind { BESIDE_FIXED, BESIDE_TYPED, BESIDE_UNSURE };
struct beside {
	enum beside_kind kind;
	xmlNode *sdt;
	struct str before, after;
};

/* What was typed in PARAGRAPH, whose template has the fixed texts of HASHES. */
struct beside beside_in(struct arena *, xmlNode *paragraph, struct str hashes);

/* Take what was typed out of the paragraph. */
void beside_drop(struct arena *, const struct beside *);

#endif
