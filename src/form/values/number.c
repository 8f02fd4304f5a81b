/* number.c - reading and printing digits. */
#include "form/values/number.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/text.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
leading_digits(struct str s)
{
	size_t n = 0;

	while (n < s.len && is_digit(s.data[n]))
		n++;
	return n;
}

/* The length of the blank or point between thousands that S begins with. */
static size_t
separator(struct str s, char *kind)
{
	static const struct str blanks[] = { STR_INIT(" "),
					     STR_INIT("\xC2\xA0"),
					     STR_INIT("\xE2\x80\xAF"),
					     STR_INIT("\xE2\x80\x89") };

	if (s.len && s.data[0] == '.') {
		*kind = '.';
		return 1;
	}
	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
		if (!str_starts(s, blanks[i]))
			continue;
		*kind = ' ';
		return blanks[i].len;
	}
	return 0;
}

struct typed {
	struct str rest;
	struct buf digits, decimals;
	size_t groups; /* of digits, between separators */
	char kind;     /* of the separators, 0 if there are none */
};

/* Take "1234" or "1.234" or "1 234"; false if it is neither. */
static bool
take_whole(struct typed *typed)
{
	size_t n = leading_digits(typed->rest);
	bool may_group = n >= 1 && n <= 3 && typed->rest.data[0] != '0';
	char kind = 0;

	buf_put(&typed->digits, str_slice(typed->rest, 0, n));
	typed->rest = str_from(typed->rest, n);
	typed->groups = 1;
	while (may_group) {
		size_t gap = separator(typed->rest, &kind);
		struct str group = str_from(typed->rest, gap);

		if (!gap || leading_digits(group) != 3 ||
		    (typed->kind && kind != typed->kind))
			break;
		typed->kind = kind;
		buf_put(&typed->digits, str_slice(group, 0, 3));
		typed->rest = str_from(group, 3);
		typed->groups++;
	}
	return n > 0;
}

/* Take ",5" or ".5"; points cannot both group and begin the decimals. */
static bool
take_decimals(struct typed *typed)
{
	char mark = typed->rest.data[0];
	size_t n;

	if (mark != ',' && (mark != '.' || typed->kind == '.'))
		return false;
	n = leading_digits(str_from(typed->rest, 1));
	buf_put(&typed->decimals, str_slice(typed->rest, 1, 1 + n));
	typed->rest = str_from(typed->rest, 1 + n);
	return n > 0 && typed->rest.len == 0;
}

static struct str
without_zeros(struct str digits)
{
	while (digits.len > 1 && digits.data[0] == '0')
		digits = str_from(digits, 1);
	return digits;
}

static bool
take_minus(struct str *rest)
{
	static const struct str minus = STR_INIT("\xE2\x88\x92");

	if (!str_starts(*rest, STR("-")) && !str_starts(*rest, minus))
		return false;
	*rest = str_from(*rest, rest->data[0] == '-' ? 1 : minus.len);
	return true;
}

static size_t
count_digits(struct str whole, struct str part)
{
	return (whole.data[0] == '0' ? 0 : whole.len) + part.len;
}

/* Whether TEXT is a whole number just as it is kept, and written. */
static bool
is_canonical(struct str text)
{
	return text.len && text.len <= NUMBER_DIGITS &&
	       leading_digits(text) == text.len &&
	       (text.data[0] != '0' || text.len == 1);
}

static enum number_fault
read_any(struct arena *arena, struct str text, bool with_decimals,
	 struct str *canonical)
{
	struct typed typed = { .rest = text_trim(text),
			       .digits = { .arena = arena },
			       .decimals = { .arena = arena } };
	bool is_negative = take_minus(&typed.rest);
	struct str whole, part;

	if (!take_whole(&typed) ||
	    (typed.rest.len && !(with_decimals && take_decimals(&typed))))
		return NUMBER_NOT;
	whole = without_zeros(buf_str(&typed.digits));
	part = buf_str(&typed.decimals);
	while (part.len && part.data[part.len - 1] == '0')
		part.len--;
	if (count_digits(whole, part) > NUMBER_DIGITS)
		return NUMBER_LONG;
	is_negative = is_negative && (part.len || whole.data[0] != '0');
	*canonical = arena_concat(arena, is_negative ? STR("-") : STR(""),
				  whole, part.len ? STR(".") : STR(""), part);
	if (with_decimals && typed.groups == 2 && typed.kind == '.' &&
	    typed.decimals.len == 0)
		return NUMBER_AMBIGUOUS;
	return NUMBER_GOOD;
}

enum number_fault
number_read(struct arena *arena, struct str text, bool with_decimals,
	    struct str *canonical)
{
	if (!is_canonical(text))
		return read_any(arena, text, with_decimals, canonical);
	*canonical = text;
	return NUMBER_GOOD;
}

/* Of so many digits each step is exact. */
static double
whole_value(struct str digits)
{
	double value = 0;

	for (size_t i = 0; i < digits.len; i++)
		value = value * 10 + (digits.data[i] - '0');
	return value;
}

double
number_value(struct str canonical)
{
	char digits[NUMBER_DIGITS + 4] = { 0 };

	if (is_canonical(canonical))
		return whole_value(canonical);
	for (size_t i = 0; i < canonical.len && i + 1 < sizeof digits; i++)
		digits[i] = canonical.data[i];
	return strtod(digits, NULL);
}

static struct str
printed(struct arena *arena, struct str canonical, bool grouped)
{
	struct buf out = { .arena = arena };
	struct str rest = canonical, whole;

	if (str_starts(rest, STR("-"))) {
		buf_char(&out, '-');
		rest = str_from(rest, 1);
	}
	whole = str_cut(&rest, '.');
	for (size_t i = 0; i < whole.len; i++) {
		if (grouped && i && (whole.len - i) % 3 == 0)
			buf_char(&out, '.');
		buf_char(&out, whole.data[i]);
	}
	if (rest.len)
		buf_char(&out, ',');
	buf_put(&out, rest);
	return buf_str(&out);
}

struct str
number_grouped(struct arena *arena, struct str canonical)
{
	return printed(arena, canonical, true);
}

struct str
number_plain(struct arena *arena, struct str canonical)
{
	if (is_canonical(canonical))
		return canonical;
	return printed(arena, canonical, false);
}
