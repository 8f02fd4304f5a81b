/* compile.h - a template, read once and made ready for any number of
 * reports. */
#ifndef DOCX_COMPILE_H
#define DOCX_COMPILE_H

#include "base/faults.h"
#include "docx/parts/media.h"
#include "form/model/form.h"

/* FORM is the one that was given, or that the tags ask for; EXTENSION what the
 * name of a report ends in, ".docx" or ".docm".  SHEET is the list whose
 * records the document has places for, NULL for none.  Not changed by
 * rendering, so that threads may share it. */
struct compiled {
	struct form *form;
	struct str extension;
	const struct field *sheet;
	struct package *package;
	struct program *programs;
	size_t nprograms;
	struct media_plan media;
	bool owns_form;
};

/* Compile the Word file BYTES, which faults call SOURCE, for FORM; where that
 * is NULL every tag is a question of its own.  NULL if there were faults.
 * ARENA and BYTES must outlive the result; compiled_free releases what the
 * libraries hold, FORM is still the caller's if it was. */
struct compiled *compile_template(struct arena *, const struct source *,
				  struct str bytes, struct form *,
				  struct faults *);

/* What else is wanted of it.  All slots go to INVENTORY, zeroed before, whose
 * FIELDs are those of the result's form; NULL where nobody asks.  Reports CARRY
 * their answers: in content controls, and those that are not printed as they
 * were given in a part of their own, which names the built-in template BUILTIN,
 * empty for none.  Of a template that IS_ONLY_CHECKED all faults are told, but
 * it makes no reports.  What carries and IS_BLANK is no report but a form to be
 * filled in, made of blank_record; where it IS_OPEN the rest of it may be
 * changed, too. */
struct inventory;
struct compile_wishes {
	struct inventory *inventory;
	bool carries, is_only_checked, is_blank, is_open;
	struct str builtin;
};

struct compiled *compile_as(struct arena *, const struct source *,
			    struct str bytes, struct form *,
			    const struct compile_wishes *, struct faults *);
void compiled_free(struct compiled *);

#endif
