/* named.h - what a tag of a message or of a file's name means. */
#ifndef FORM_NAMED_H
#define FORM_NAMED_H

#include "form/model/record.h"
#include "form/tags/tag.h"

/* FIELD is one of the record of SOLE, where that is no NULL; CHOICE is one of
 * its choices, or NULL. */
struct named {
	const struct field *sole, *field;
	const struct choice *choice;
};

/* Whether the path of TAG, of keys, leads from FIELDS to something. */
bool named_find(const struct fields *, const struct tag *, struct named *);

/* Its value in RECORD, which has those fields; NULL where there is no record
 * of the field. */
const struct value *named_value(const struct named *, const struct record *);

#endif
