/* words.c - numbers in Vietnamese words. */
#include "form/values/number.h"

#include "base/buf.h"

static const struct str digit_words[] = {
	STR_INIT("không"), STR_INIT("một"),  STR_INIT("hai"), STR_INIT("ba"),
	STR_INIT("bốn"),   STR_INIT("năm"),  STR_INIT("sáu"), STR_INIT("bảy"),
	STR_INIT("tám"),   STR_INIT("chín"),
};

static void
say(struct buf *out, struct str word)
{
	if (out->len)
		buf_char(out, ' ');
	buf_put(out, word);
}

/* The last digit changes its sound after a ten: mốt, tư, lăm. */
static void
say_unit(struct buf *out, int ten, int unit)
{
	if (unit == 0)
		return;
	if (unit == 1 && ten > 1)
		say(out, STR("mốt"));
	else if (unit == 4 && ten > 1)
		say(out, STR("tư"));
	else if (unit == 5 && ten > 0)
		say(out, STR("lăm"));
	else
		say(out, digit_words[unit]);
}

/* IS_FIRST: nothing was said before, so that zeros in front are silent. */
static void
say_group(struct buf *out, int group, bool is_first)
{
	int hundred = group / 100, ten = group / 10 % 10, unit = group % 10;

	if (hundred || !is_first) {
		say(out, digit_words[hundred]);
		say(out, STR("trăm"));
	}
	if (ten > 1) {
		say(out, digit_words[ten]);
		say(out, STR("mươi"));
	} else if (ten == 1) {
		say(out, STR("mười"));
	} else if (unit && (hundred || !is_first)) {
		say(out, STR("linh"));
	}
	say_unit(out, ten, unit);
}

static int
group_value(struct str digits, size_t from_end)
{
	int value = 0;

	for (size_t i = from_end + 3; i-- > from_end;)
		if (i < digits.len)
			value = value * 10 + digits.data[digits.len - 1 - i] -
				'0';
	return value;
}

/* What a group of three is followed by; a thousand billion is one word only
 * where no billions follow. */
static struct str
scale(struct str digits, size_t group)
{
	static const struct str scales[] = {
		STR_INIT(""),	STR_INIT("nghìn"), STR_INIT("triệu"),
		STR_INIT("tỷ"), STR_INIT("nghìn"),
	};

	if (group == 4 && group_value(digits, 9) == 0)
		return STR("nghìn tỷ");
	return scales[group];
}

/* Groups of three from the left. */
static void
say_whole(struct buf *out, struct str digits)
{
	size_t start = out->len;

	for (size_t i = (digits.len + 2) / 3; i-- > 0;) {
		int group = group_value(digits, i * 3);

		if (group == 0)
			continue;
		say_group(out, group, out->len == start);
		if (i)
			say(out, scale(digits, i));
	}
	if (out->len == start)
		say(out, digit_words[0]);
}

struct str
number_words(struct arena *arena, struct str canonical)
{
	struct buf out = { .arena = arena };
	struct str rest = canonical, whole;

	if (str_starts(rest, STR("-"))) {
		say(&out, STR("âm"));
		rest = str_from(rest, 1);
	}
	whole = str_cut(&rest, '.');
	say_whole(&out, whole);
	if (rest.len)
		say(&out, STR("phẩy"));
	for (size_t i = 0; i < rest.len; i++)
		say(&out, digit_words[rest.data[i] - '0']);
	return buf_str(&out);
}
