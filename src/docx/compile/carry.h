/* carry.h - what makes a report of a template carry its answers. */
#ifndef DOCX_CARRY_H
#define DOCX_CARRY_H

#include "docx/carry/given.h"
#include "docx/compile/compile.h"

/* Tell TREES whether they are of a report, which is filled in again. */
void carry_recognise(struct package *, struct trees *, struct faults *);

/* Where the answers go, and the style of hints in a blank form. */
struct carry {
	struct given given;
	struct str hint_style;
};

/* Make room in TREES, before anything is looked for in them, for what is
 * WISHED; nothing where that is not to carry. */
struct carry carry_prepare(struct arena *, struct package *, struct trees *,
			   const struct compile_wishes *wished,
			   struct faults *);

/* Put the controls around what is printed.  Without answers a report is as if
 * it carried none, where no form wants more and none of the controls may be
 * left. */
void carry_wrap(struct arena *, struct trees *, struct carry *,
		const struct compiled *, const struct compile_wishes *wished);

/* Add the programs of the part of answers, GIVEN_PROGRAMS at most, to
 * COMPILED. */
void carry_emit(struct arena *, struct compiled *, const struct carry *,
		const struct compile_wishes *wished);

#endif
