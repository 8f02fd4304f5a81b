/* extract.h - the answers out of a report or any other Word file. */
#ifndef DOCX_EXTRACT_H
#define DOCX_EXTRACT_H

#include "docx/extract/page.h"
#include "form/check/check.h"

/* A file that is open to be read.  GIVEN is what it carries of the answers that
 * it was made of, BUILTIN the name of the built-in template of which it was
 * made; both empty where it does not say.  It IS_REPORT where it carries
 * any. */
struct extract {
	bool is_report;
	struct arena *arena;
	const struct source *source;
	struct package package;
	struct trees trees;
	struct page page;
	struct source given;
	struct str builtin;
	struct evaluator evaluator;
};

/* Read the Word file BYTES, which faults call SOURCE.  False with a fault where
 * it is none; extract_close in both cases.  ARENA, SOURCE and BYTES must
 * outlive all that comes of it. */
bool extract_open(struct extract *, struct arena *, const struct source *,
		  struct str bytes, struct faults *);

/* A form of all that the file has answers to, for one that has none; all of it
 * is optional.  The caller's to form_free. */
struct form *extract_form(struct extract *, struct faults *);

/* The answers to FORM that a reader reads off the file, to be checked, and
 * those given that cannot be seen.  They point at their places.  Places that do
 * not agree are faults. */
const struct answers *extract_answers(struct extract *, const struct form *,
				      struct faults *);

/* Whether something in the file shows FIELD of FORM's top level, or a part of
 * it. */
bool extract_shows(const struct extract *, const struct form *,
		   const struct field *);

/* Find out where the answers stand, for faults to come. */
void extract_places(struct extract *);

/* Release what the libraries hold.  The places of FAULTS are known then. */
void extract_close(struct extract *, const struct faults *);

#endif
