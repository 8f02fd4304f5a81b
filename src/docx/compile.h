/* compile.h - a template, read once and made ready for any number of
 * reports. */
#ifndef DOCX_COMPILE_H
#define DOCX_COMPILE_H

#include "base/faults.h"
#include "docx/media.h"
#include "form/form.h"

/* FORM is the one that was given, or that the tags ask for; EXTENSION what the
 * name of a report ends in, ".docx" or ".docm".  Not changed by
 * rendering, so that threads may share it. */
struct compiled {
	struct form *form;
	struct str extension;
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

/* The same, and all its slots go to INVENTORY, zeroed before, whose FIELDs are
 * those of the result's form. */
struct inventory;
struct compiled *compile_listed(struct arena *, const struct source *,
				struct str bytes, struct form *,
				struct inventory *, struct faults *);
void compiled_free(struct compiled *);

#endif
