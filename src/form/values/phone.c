/* phone.c - the numbers that Vietnam can dial. */
#include "form/values/phone.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"

/* What people put between digits; "+" stands before all of them. */
static bool
is_filling(int c, size_t ndigits)
{
	return (c > 0 && c < 0x80 && strchr(" .-()", c)) || c == 0xA0 ||
	       c == 0x2010 || c == 0x2011 || c == 0x2013 ||
	       (c == '+' && ndigits == 0);
}

/* The digits of TYPED; *PLUS if "+" was before them; false on letters. */
static bool
take_digits(struct buf *digits, struct str typed, bool *plus)
{
	*plus = false;
	while (typed.len) {
		struct str at = typed;
		int c = text_next(&typed);

		if (c >= '0' && c <= '9')
			buf_put(digits, str_slice(at, 0, 1));
		else if (!is_filling(c, digits->len) || (c == '+' && *plus))
			return false;
		*plus = *plus || c == '+';
	}
	return true;
}

/* What the first digits allow: how many digits there are in all. */
struct range {
	struct str prefix;
	size_t shortest, longest;
};

static bool
in_ranges(struct str digits, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(digits, ranges[i].prefix))
			return digits.len >= ranges[i].shortest &&
			       digits.len <= ranges[i].longest;
	return false;
}

static bool
is_dialled(struct str digits)
{
	static const struct range ranges[] = {
		{ STR_INIT("020"), 11, 11 }, { STR_INIT("021"), 11, 11 },
		{ STR_INIT("022"), 11, 11 }, { STR_INIT("023"), 11, 11 },
		{ STR_INIT("024"), 11, 11 }, { STR_INIT("025"), 11, 11 },
		{ STR_INIT("026"), 11, 11 }, { STR_INIT("027"), 11, 11 },
		{ STR_INIT("028"), 11, 11 }, { STR_INIT("029"), 11, 11 },
		{ STR_INIT("030"), 0, 0 },   { STR_INIT("031"), 0, 0 },
		{ STR_INIT("03"), 10, 10 },  { STR_INIT("052"), 10, 10 },
		{ STR_INIT("055"), 10, 10 }, { STR_INIT("056"), 10, 10 },
		{ STR_INIT("058"), 10, 10 }, { STR_INIT("059"), 10, 10 },
		{ STR_INIT("070"), 10, 10 }, { STR_INIT("076"), 10, 10 },
		{ STR_INIT("077"), 10, 10 }, { STR_INIT("078"), 10, 10 },
		{ STR_INIT("079"), 10, 10 }, { STR_INIT("080"), 8, 11 },
		{ STR_INIT("08"), 10, 10 },  { STR_INIT("09"), 10, 10 },
		{ STR_INIT("1800"), 8, 10 }, { STR_INIT("1900"), 8, 10 },
	};

	return in_ranges(digits, ranges, sizeof ranges / sizeof *ranges);
}

/* Mobile numbers of 11 digits became numbers of 10 in 2018. */
static bool
renew(struct arena *arena, struct str digits, struct str *renewed)
{
	static const struct str changes[][2] = {
		{ STR_INIT("0120"), STR_INIT("070") },
		{ STR_INIT("0121"), STR_INIT("079") },
		{ STR_INIT("0122"), STR_INIT("077") },
		{ STR_INIT("0123"), STR_INIT("083") },
		{ STR_INIT("0124"), STR_INIT("084") },
		{ STR_INIT("0125"), STR_INIT("085") },
		{ STR_INIT("0126"), STR_INIT("076") },
		{ STR_INIT("0127"), STR_INIT("081") },
		{ STR_INIT("0128"), STR_INIT("078") },
		{ STR_INIT("0129"), STR_INIT("082") },
		{ STR_INIT("0162"), STR_INIT("032") },
		{ STR_INIT("0163"), STR_INIT("033") },
		{ STR_INIT("0164"), STR_INIT("034") },
		{ STR_INIT("0165"), STR_INIT("035") },
		{ STR_INIT("0166"), STR_INIT("036") },
		{ STR_INIT("0167"), STR_INIT("037") },
		{ STR_INIT("0168"), STR_INIT("038") },
		{ STR_INIT("0169"), STR_INIT("039") },
		{ STR_INIT("0186"), STR_INIT("056") },
		{ STR_INIT("0188"), STR_INIT("058") },
		{ STR_INIT("0199"), STR_INIT("059") },
	};

	if (digits.len != 11)
		return false;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		if (!str_starts(digits, changes[i][0]))
			continue;
		*renewed =
			arena_concat(arena, changes[i][1], str_from(digits, 4));
		return true;
	}
	return false;
}

enum phone_fault
phone_read(struct arena *arena, struct str typed, struct str *canonical)
{
	struct buf typed_digits = { .arena = arena };
	struct str digits;
	bool plus;

	if (!take_digits(&typed_digits, text_trim(typed), &plus))
		return PHONE_NOT;
	digits = buf_str(&typed_digits);
	if (plus && !str_starts(digits, STR("84")))
		return PHONE_NOT;
	if (plus || (str_starts(digits, STR("84")) && digits.len >= 11)) {
		digits = str_from(digits, 2);
		if (!str_starts(digits, STR("0")))
			digits = arena_concat(arena, STR("0"), digits);
	}
	*canonical = digits;
	if (is_dialled(digits))
		return PHONE_GOOD;
	return renew(arena, digits, canonical) ? PHONE_OLD : PHONE_NOT;
}

struct str
phone_printed(struct arena *arena, struct str digits)
{
	size_t first = 4, second = 3;

	if (str_starts(digits, STR("024")) || str_starts(digits, STR("028"))) {
		first = 3;
		second = 4;
	}
	if (digits.len < 10)
		return arena_concat(arena, str_slice(digits, 0, first),
				    STR(" "), str_from(digits, first));
	return arena_concat(arena, str_slice(digits, 0, first), STR(" "),
			    str_slice(digits, first, first + second), STR(" "),
			    str_from(digits, first + second));
}
