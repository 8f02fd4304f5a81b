/* print.h - values as a report shows them. */
#ifndef FORM_PRINT_H
#define FORM_PRINT_H

#include "form/model/record.h"
#include "form/tags/tag.h"

/* ITEM, an answer to FIELD, through FILTERS; paragraphs one below the other. */
struct str print_item(struct arena *, const struct field *, const struct item *,
		      const struct filter *filters, size_t nfilters);

/* All items with a comma between; what FIELD prints where there is none. */
struct str print_value(struct arena *, const struct field *,
		       const struct value *, const struct filter *filters,
		       size_t nfilters);

/* TEXT in the letters of KIND, FILTER_UPPER, _LOWER, _CAPITAL or _TITLE. */
struct str print_case(struct arena *, struct str text, enum filter_kind);

/* ☒ or ☐. */
struct str print_box(bool ticked);

/* PHRASE with the values of RECORD, or where it has no such field, of TOP.  It
 * ends after the value that makes it longer than PHRASE_TEXT bytes. */
enum { PHRASE_TEXT = 1 << 16 };

struct str print_phrase(struct arena *, const struct phrase *,
			const struct record *record, const struct record *top);

/* Whether FILTER makes sense of FIELD's values. */
bool print_accepts(const struct field *, enum filter_kind);

#endif
