/* formats.h - numbers of a workbook as their cells show them. */
#ifndef ANSWERS_FORMATS_H
#define ANSWERS_FORMATS_H

#include "base/buf.h"
#include "opc/package.h"

/* What a number format (ECMA-376 part 1, 18.8.30) says of a number: that it is
 * a date, a time of day, a percentage, or has WIDTH digits at least. */
struct format {
	bool is_date, is_time, is_percent;
	size_t width;
};

/* Those that cells speak of by number. */
struct formats {
	struct format *list;
	size_t count, cap;
	bool is_1904; /* days are counted from then */
};

/* The formats of the styles in PART. */
void formats_read(struct package *, const struct part *, struct formats *,
		  struct faults *);

/* What the number format with that CODE, or that is built in as ID, means. */
struct format format_of_code(struct str code);
struct format format_of_id(size_t id);

/* VALUE, the digits of a number, as format I shows it: dates as dd/mm/yyyy,
 * times as hh:mm, others in full with a decimal comma.  What is no number stays
 * as it is. */
void formats_put(struct buf *, const struct formats *, size_t i,
		 struct str value);

/* An ISO 8601 date, or date and time, in the same way. */
void formats_put_iso(struct buf *, struct str text);

#endif
