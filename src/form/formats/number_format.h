/* number_format.h - the numeric formats of Word's fields (17.16.4.3). */
#ifndef FORM_NUMBER_FORMAT_H
#define FORM_NUMBER_FORMAT_H

#include "base/arena.h"
#include "base/str.h"

/* Whether NAME, in any case, is Roman, alphabetic, Hex, Ordinal, ArabicDash or
 * one of the words CardText, OrdText and DollarText. */
bool number_format_is(struct arena *, struct str name);

/* CANONICAL, as number_read leaves it, in the format NAME.  Words and ordinals
 * are Vietnamese or English.  All but DollarText and Vietnamese CardText round
 * to a whole number, half away from zero.  Letters are as the first one of
 * NAME is, capitals or small.  A number that has no such form, as 0 has none in
 * Roman digits, is printed as number_plain prints it. */
struct str number_formatted(struct arena *, struct str canonical,
			    struct str name, bool in_vietnamese);

#endif
