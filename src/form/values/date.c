/* date.c - reading and printing dates. */
#include "form/values/date.h"

#include "base/buf.h"
#include "base/text.h"

enum { PARTS = 3, MAX_DIGITS = 4 };

struct part {
	int value;
	size_t digits;
};

static bool
take_number(struct str *rest, struct part *part)
{
	size_t n = 0;

	part->value = 0;
	while (n < rest->len && rest->data[n] >= '0' && rest->data[n] <= '9') {
		if (n == MAX_DIGITS)
			return false;
		part->value = part->value * 10 + rest->data[n++] - '0';
	}
	part->digits = n;
	*rest = str_from(*rest, n);
	return n > 0;
}

static void
skip_blanks(struct str *rest)
{
	*rest = text_trim(*rest);
}

/* Three numbers, each after the next of WORDS. */
static bool
take_parts(struct str rest, const struct str words[PARTS],
	   struct part parts[PARTS])
{
	for (int i = 0; i < PARTS; i++) {
		skip_blanks(&rest);
		if (!str_starts(rest, words[i]))
			return false;
		rest = str_from(rest, words[i].len);
		skip_blanks(&rest);
		if (!take_number(&rest, &parts[i]))
			return false;
	}
	return rest.len == 0;
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static enum date_fault
check(struct date date, size_t year_digits)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };

	if (year_digits != 4)
		return DATE_SHORT_YEAR;
	if (date.month < 1 || date.month > 12 || date.day < 1 ||
	    date.year < 1 || date.day > days[date.month - 1])
		return DATE_NO_SUCH;
	if (date.month == 2 && date.day == 29 && !is_leap(date.year))
		return DATE_NO_SUCH;
	return DATE_GOOD;
}

enum date_fault
date_read(struct str typed, struct date *date)
{
	static const struct str forms[][PARTS] = {
		{ STR_INIT(""), STR_INIT("/"), STR_INIT("/") },
		{ STR_INIT(""), STR_INIT("-"), STR_INIT("-") },
		{ STR_INIT(""), STR_INIT("."), STR_INIT(".") },
		{ STR_INIT("ngày"), STR_INIT("tháng"), STR_INIT("năm") },
		{ STR_INIT("Ngày"), STR_INIT("tháng"), STR_INIT("năm") },
	};
	struct part parts[PARTS];

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		int first = 0, last = 2;

		if (!take_parts(typed, forms[i], parts))
			continue;
		if (parts[0].digits == 4) {
			first = 2;
			last = 0;
		}
		*date = (struct date){ parts[first].value, parts[1].value,
				       parts[last].value };
		return check(*date, parts[last].digits);
	}
	return DATE_NOT;
}

struct str
date_iso(struct arena *arena, struct date date)
{
	struct buf out = { .arena = arena };

	buf_number(&out, (unsigned long)date.year, 4);
	buf_char(&out, '-');
	buf_number(&out, (unsigned long)date.month, 2);
	buf_char(&out, '-');
	buf_number(&out, (unsigned long)date.day, 2);
	return buf_str(&out);
}

struct date
date_of_iso(struct str iso)
{
	size_t year = str_number(str_cut(&iso, '-'));
	size_t month = str_number(str_cut(&iso, '-'));

	return (struct date){ (int)str_number(iso), (int)month, (int)year };
}

double
date_order(struct date date)
{
	return date.year * 10000.0 + date.month * 100 + date.day;
}

static struct str
printed(struct arena *arena, struct date date, const struct str words[PARTS])
{
	struct buf out = { .arena = arena };

	buf_put(&out, words[0]);
	buf_number(&out, (unsigned long)date.day, 2);
	buf_put(&out, words[1]);
	buf_number(&out, (unsigned long)date.month, date.month < 3 ? 2 : 1);
	buf_put(&out, words[2]);
	buf_number(&out, (unsigned long)date.year, 4);
	return buf_str(&out);
}

struct str
date_short(struct arena *arena, struct date date)
{
	static const struct str words[] = { STR_INIT(""), STR_INIT("/"),
					    STR_INIT("/") };

	return printed(arena, date, words);
}

struct str
date_long(struct arena *arena, struct date date)
{
	static const struct str words[] = { STR_INIT("ngày "),
					    STR_INIT(" tháng "),
					    STR_INIT(" năm ") };

	return printed(arena, date, words);
}
