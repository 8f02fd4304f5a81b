/* written.h - checked answers as a file that gives them again. */
#ifndef FORM_WRITTEN_H
#define FORM_WRITTEN_H

#include "base/buf.h"
#include "form/model/record.h"

/* ITEM, an answer to FIELD, as it may be typed: "1234,5" of a number.  One
 * paragraph below the other. */
struct str written_item(struct arena *, const struct field *,
			const struct item *);

/* Whether nothing of RECORD, a whole report's, was given. */
bool written_is_empty(const struct record *);

/* Append VALUE of FIELD as those lines, if it was given. */
void written_value(struct buf *, const struct field *, const struct value *);

/* The pieces of that.  Whether VALUE has items, and they were given; "KEY = ",
 * what their lines begin with, and the rest of them. */
bool written_has(const struct value *);
struct str written_start(struct arena *, const struct field *);
void written_rest(struct buf *, const struct field *, const struct value *);

/* And the records that were given of RECORD, a whole report's. */
void written_records(struct buf *, const struct record *);

/* Append the answers of RECORD, those of a whole report, that were given, as
 * lines of KEY = VALUE in the order of the form, records last.  Read and
 * checked they are the same answers, and written the same lines. */
void written_put(struct buf *, const struct record *);

#endif
