/* given.h - the part of a report that has its answers as they were given: a
 * store of custom XML (22.5) of which Word takes no notice. */
#ifndef DOCX_GIVEN_H
#define DOCX_GIVEN_H

#include "docx/parts/trees.h"
#include "docx/program/program.h"

/* The namespace of its root. */
#define GIVEN_SPACE "urn:baocao:answers"

/* Where the answers go: PART is NULL in a template without that part.  PROPS
 * and RELS are the parts that go with a new one.  IS_LEFT_OUT where there are
 * no answers.  FRAME is what frame_of gives. */
struct given {
	const struct part *part;
	struct str name, props, rels, frame;
	bool is_left_out;
};

/* The part of PACKAGE whose main document is MAIN_PART, or NULL. */
const struct part *given_find(struct package *, const struct part *main_part,
			      struct faults *);

/* Find a place for the answers; where the template has no part for them TREES
 * gets the relationship and the content type of a new one. */
struct given given_place(struct arena *, struct package *,
			 const struct part *main_part, struct trees *,
			 struct faults *);

/* Whether a report to which no answer was given has none of what TREES got. */
void given_leave_out(struct given *, struct trees *, bool is_left_out);

/* The programs of the parts, three at most, for the answers to FORM; how many.
 * BUILTIN is the name of the template, empty for a file's. */
enum { GIVEN_PROGRAMS = 3 };
size_t given_programs(struct arena *, const struct given *, const struct form *,
		      struct str builtin, struct program *);

/* What such a part holds: answers as answers_parse reads them, the built-in
 * template's name, and the template's fixed texts; each maybe empty. */
struct given_texts {
	struct str answers, builtin, frame;
};

/* The texts of BYTES, such a part, all empty where it cannot be read. */
struct given_texts given_read(struct package *, struct str bytes);

#endif
