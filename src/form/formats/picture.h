/* picture.h - the pictures that Word's fields print dates and numbers by. */
#ifndef FORM_PICTURE_H
#define FORM_PICTURE_H

#include "base/arena.h"
#include "base/str.h"
#include "form/values/date.h"

/* No picture is wrong: what is no item of one is printed as it stands.  So is
 * text between single quotes, straight or curly; two quotes are one of the
 * text, and a quote that is not closed goes on to the end. */

/* DATE, a day of the calendar, as PICTURE says (ECMA-376 part 1, 17.16.4.1),
 * in Vietnamese as Windows has it: d, dd, ddd (T2), dddd (Thứ Hai), M, MM,
 * MMM (Thg9), MMMM (Tháng Chín, January is Tháng Giêng), yy, yyyy; h, H, m, s
 * and their doubles are zeros and am/pm is SA, since a day has no time.  Case
 * matters for M and m only.  Letters of words are items too, as in Word: the h
 * of "tháng" needs quotes. */
struct str picture_date(struct arena *, struct date, struct str picture);

/* CANONICAL, as number_read leaves it, as PICTURE says (ECMA-376 part 1,
 * 17.16.4.2), rounded half away from zero.  An empty picture is number_plain.
 *
 *	0  a digit or 0	       #  a digit or a space
 *	x  a digit, those left of it dropped
 *	-  - or a space	       +  -, + or, for zero, a space
 *
 * Digits for which there is no place stand at the first one.  A negative
 * number has its minus before the first digit, unless "-" or "+" says where,
 * outside the places, or PICTURE has a section for it: "positive;negative" or
 * "positive;negative;zero", chosen by the number as it is rounded.
 *
 * "." and "," are printed as they are in PICTURE, whichever country's they
 * are, and only directly before a place.  Of one that stands there twice, or
 * before another one, it groups thousands.  An only or last one
 *
 *	after another one: begins the decimals		      #.##0,00
 *	before exactly ##0, #0# or #00: groups		      #,##0
 *	before exactly ###: groups, unless after a 0	      #.### 0.###
 *	before any place: "," groups, "." begins decimals     ,0 .00
 *	else begins the decimals			      0,0 0.000
 *
 * Grouping is for the whole number, wherever the sign stands. */
struct str picture_number(struct arena *, struct str canonical,
			  struct str picture);

/* Whether a section of PICTURE has a place for a digit. */
bool picture_has_places(struct arena *, struct str picture);

#endif
