/* pictures.h - the files that checked answers name, for those who read them. */
#ifndef FORM_PICTURES_H
#define FORM_PICTURES_H

#include "form/model/record.h"

/* One picture that is printed.  ITEM, of FIELD, waits for its image.  IS_USUAL:
 * the form gives its path, as a default, not the answers. */
struct picture {
	const struct field *field;
	struct item *item;
	bool is_usual;
};

/* Call SEE, with CONTEXT, for every picture in RECORD and in its lists, in the
 * order of the form; wrong answers are left out. */
void pictures_see(const struct record *,
		  void (*see)(void *context, struct picture), void *context);

#endif
