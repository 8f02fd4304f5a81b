/* reader.h - what was typed as one item of a field's type. */
#ifndef FORM_READER_H
#define FORM_READER_H

#include "form/model/form.h"

/* SPOT is where it was typed. */
struct reader {
	struct arena *arena;
	const struct field *field;
	struct faults *faults;
	struct spot spot;
};

/* Whether the field takes any text, of as many paragraphs as there are. */
bool reader_is_text(const struct reader *);

/* Make ITEM of TYPED.  Returns whether it is good; otherwise there is a
 * fault. */
bool reader_read(const struct reader *, struct str typed, struct item *);

/* A fault about TYPED, with the field's example as the remedy. */
void reader_refuse(const struct reader *, enum message, struct str typed);

#endif
