/* number.h - numbers as they are typed and printed in Vietnam. */
#ifndef FORM_NUMBER_H
#define FORM_NUMBER_H

#include "base/arena.h"
#include "base/str.h"

enum { NUMBER_DIGITS = 15 }; /* what a double holds exactly */

enum number_fault {
	NUMBER_GOOD,
	NUMBER_NOT,	 /* no number */
	NUMBER_LONG,	 /* more than NUMBER_DIGITS digits */
	NUMBER_AMBIGUOUS /* a good one: "1.234" where decimals are allowed */
};

/* Read TYPED, digits with "." or blanks between thousands and, if
 * WITH_DECIMALS, a "," before decimals (a "." where no thousands can be meant).
 * CANONICAL is as XPath writes numbers, "-1234.5", and may be TYPED. */
enum number_fault number_read(struct arena *, struct str typed,
			      bool with_decimals, struct str *canonical);
double number_value(struct str canonical);

/* "1.234,5" of the canonical "1234.5". */
struct str number_grouped(struct arena *, struct str canonical);

/* "1234,5": as grouped, without the points; CANONICAL where it is that. */
struct str number_plain(struct arena *, struct str canonical);

/* "một nghìn hai trăm ba mươi tư phẩy năm". */
struct str number_words(struct arena *, struct str canonical);

#endif
