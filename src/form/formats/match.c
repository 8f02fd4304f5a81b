/* match.c - numbers as numbers, texts with wildcards. */
#include "form/formats/match.h"

#include "base/text.h"
#include "form/values/number.h"

enum { LESS = 1, SAME = 2, MORE = 4 };

/* The orders that each sign wants. */
static const struct {
	struct str sign;
	int orders;
} signs[] = {
	{ STR_INIT("="), SAME },	 { STR_INIT("<>"), LESS | MORE },
	{ STR_INIT("<"), LESS },	 { STR_INIT(">"), MORE },
	{ STR_INIT("<="), LESS | SAME }, { STR_INIT(">="), SAME | MORE },
};

/* 0 for what is none. */
static int
orders_of(struct str sign)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_eq(signs[i].sign, sign))
			return signs[i].orders;
	return 0;
}

bool
match_is_sign(struct str sign)
{
	return orders_of(sign) != 0;
}

/* Whether TEXT is as PATTERN says.  Only the last "*" may have to take more
 * than it did at first. */
static bool
fits(struct str pattern, struct str text)
{
	struct str after_star = { NULL, 0 }, taken = text;

	while (text.len) {
		struct str next = text;
		int c = text_next(&next);

		if (str_starts(pattern, STR("*"))) {
			after_star = pattern = str_from(pattern, 1);
			taken = text;
		} else if (str_starts(pattern, STR("?"))) {
			pattern = str_from(pattern, 1);
			text = next;
		} else if (pattern.len && text_next(&pattern) == c) {
			text = next;
		} else if (after_star.data) {
			pattern = after_star;
			text_next(&taken);
			text = taken;
		} else {
			return false;
		}
	}
	while (str_starts(pattern, STR("*")))
		pattern = str_from(pattern, 1);
	return pattern.len == 0;
}

static bool
is_number(struct arena *arena, struct str text, double *number)
{
	struct str canonical;
	enum number_fault fault =
		number_read(arena, text_trim(text), true, &canonical);

	if (fault != NUMBER_GOOD && fault != NUMBER_AMBIGUOUS)
		return false;
	*number = number_value(canonical);
	return true;
}

static int
compare(struct arena *arena, struct str text, struct str wanted)
{
	double a, b;
	int order = str_compare(text, wanted);

	if (is_number(arena, text, &a) && is_number(arena, wanted, &b))
		order = (a > b) - (a < b);
	return order == 0 ? SAME : order < 0 ? LESS : MORE;
}

bool
match_text(struct arena *arena, struct str text, struct str sign,
	   struct str wanted)
{
	int orders = orders_of(sign);
	int order = compare(arena, text, wanted);

	if ((orders == SAME || orders == (LESS | MORE)) && fits(wanted, text))
		order = SAME;
	return orders & order;
}
