/* record.h - checked answers: what rules see and reports print. */
#ifndef FORM_RECORD_H
#define FORM_RECORD_H

#include "form/model/form.h"

enum state {
	UNANSWERED,
	NOT_ASKED, /* `when` is false */
	WRONG,	   /* there is a fault about it */
	ANSWERED
};

/* The answer to one field.  RECORDS holds those of a list of records, ITEMS
 * everything else.  IS_MEANT: something that could not be entered was probably
 * meant for it.  IS_GIVEN: answered by whoever answers, not by the form.
 * IS_STAND_IN: by an answer that is one. */
struct value {
	enum state state;
	bool is_meant, is_given, is_stand_in;
	struct item *items;
	size_t nitems, items_cap;
	struct record **records;
	size_t nrecords, records_cap;
	struct spot at;
};

/* VALUES stand in the order of FIELDS.  AMONG is the list that the record is
 * in, POSITION its number there from 1; for the top level NULL, and the number
 * of the row that it is, 1 where it is none. */
struct record {
	const struct fields *fields;
	struct value *values;
	const struct value *among;
	size_t position;
	struct spot at; /* the section that began it, or the whole file */
	struct _xmlNode *node; /* while the answers are being checked */
};

struct record *record_new(struct arena *, const struct fields *);

/* The value of FIELD, which is one of RECORD's fields. */
static inline struct value *
record_value(const struct record *record, const struct field *field)
{
	return &record->values[field - record->fields->list];
}

/* Whether a block over FIELD's VALUE runs: answered, and not "no". */
bool value_is_true(const struct field *, const struct value *);

/* Whether CHOICE was made. */
bool value_has_choice(const struct value *, const struct choice *);

#endif
