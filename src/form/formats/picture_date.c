/* picture_date.c - dates by a picture. */
#include <assert.h>

#include "base/buf.h"
#include "form/formats/picture.h"
#include "form/formats/quoted.h"

static const struct str days[] = {
	STR_INIT("Chủ Nhật"), STR_INIT("Thứ Hai"), STR_INIT("Thứ Ba"),
	STR_INIT("Thứ Tư"),   STR_INIT("Thứ Năm"), STR_INIT("Thứ Sáu"),
	STR_INIT("Thứ Bảy"),
};
static const struct str short_days[] = {
	STR_INIT("CN"), STR_INIT("T2"), STR_INIT("T3"), STR_INIT("T4"),
	STR_INIT("T5"), STR_INIT("T6"), STR_INIT("T7"),
};
static const struct str months[] = {
	STR_INIT("Giêng"), STR_INIT("Hai"),	 STR_INIT("Ba"),
	STR_INIT("Tư"),	   STR_INIT("Năm"),	 STR_INIT("Sáu"),
	STR_INIT("Bảy"),   STR_INIT("Tám"),	 STR_INIT("Chín"),
	STR_INIT("Mười"),  STR_INIT("Mười Một"), STR_INIT("Mười Hai"),
};

/* 0 for Sunday, by Sakamoto's method: years begin in March. */
static int
weekday(struct date date)
{
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
	int year = date.year - (date.month < 3);

	return (year + year / 4 - year / 100 + year / 400 +
		shift[date.month - 1] + date.day) %
	       7;
}

static void
put_day(struct buf *out, struct date date, size_t count)
{
	if (count < 3)
		buf_number(out, (unsigned long)date.day, (int)count);
	else
		buf_put(out, (count == 3 ? short_days : days)[weekday(date)]);
}

static void
put_month(struct buf *out, struct date date, size_t count)
{
	if (count > 3) {
		buf_put(out, STR("Tháng "));
		buf_put(out, months[date.month - 1]);
		return;
	}
	if (count == 3)
		buf_put(out, STR("Thg"));
	buf_number(out, (unsigned long)date.month, count == 2 ? 2 : 1);
}

static void
put_year(struct buf *out, struct date date, size_t count)
{
	if (count < 3)
		buf_number(out, (unsigned long)date.year % 100, 2);
	else
		buf_number(out, (unsigned long)date.year, 4);
}

/* COUNT letters; false if they are no item. */
static bool
put_item(struct buf *out, struct date date, char letter, size_t count)
{
	switch (letter) {
	case 'd':
	case 'D':
		put_day(out, date, count);
		return true;
	case 'M':
		put_month(out, date, count);
		return true;
	case 'y':
	case 'Y':
		put_year(out, date, count);
		return true;
	case 'h':
	case 'H':
	case 'm':
	case 's':
	case 'S':
		buf_number(out, 0, count > 1 ? 2 : 1);
		return true;
	}
	return false;
}

/* How often REST goes on with LETTER, of either case but for M and m. */
static size_t
run(struct str rest, char letter)
{
	char other = letter;
	size_t n = 0;

	if (letter != 'M' && letter != 'm')
		other ^= 'a' ^ 'A';
	while (n < rest.len &&
	       (rest.data[n] == letter || rest.data[n] == other))
		n++;
	return n;
}

static bool
takes_half_day(struct str at, struct str *rest)
{
	if (!str_starts(at, STR("am/pm")) && !str_starts(at, STR("AM/PM")))
		return false;
	*rest = str_from(at, STR("am/pm").len);
	return true;
}

struct str
picture_date(struct arena *arena, struct date date, struct str picture)
{
	struct buf out = { .arena = arena };
	struct quoted at = { .rest = picture };
	struct str character, from = picture;
	bool is_literal;

	assert(date.month >= 1 && date.month <= 12 && date.day >= 1 &&
	       date.year >= 1);
	for (; quoted_next(&at, &character, &is_literal); from = at.rest) {
		size_t more = run(at.rest, *character.data);

		if (!is_literal && takes_half_day(from, &at.rest))
			buf_put(&out, STR("SA"));
		else if (!is_literal &&
			 put_item(&out, date, *character.data, more + 1))
			at.rest = str_from(at.rest, more);
		else
			buf_put(&out, character);
	}
	return buf_str(&out);
}
