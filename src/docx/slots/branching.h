/* branching.h - what merge_if.c and branching.c share: texts of a field. */
#ifndef DOCX_BRANCHING_H
#define DOCX_BRANCHING_H

#include "docx/slots/merger.h"

/* LOOK is the run that all texts look as, or NULL where each looks as it was
 * typed; CASE, where HAS_CASE, their letters.  PARAGRAPH is the one that is
 * being filled, NULL where the texts stand in a line.  MADE has what there is
 * so far. */
struct branching {
	const struct merger *merger;
	struct complex *field;
	xmlNode *look;
	bool has_case;
	enum filter_kind letters;
	xmlNode *paragraph;
	struct replacement made;
};

/* Read the formats of CODE; false if it has a switch that changes a text in a
 * way that only Word knows. */
bool branching_begin(struct branching *, const struct field_code *);

/* Whether a text of CODE has more than one paragraph. */
bool branching_has_paragraphs(const struct field_code *);

/* Add ARGUMENT, with what stands in it; where MADE has blocks, in paragraphs
 * that look as those in which it was typed. */
void branching_put(struct branching *, struct str argument);

#endif
