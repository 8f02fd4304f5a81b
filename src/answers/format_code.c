/* format_code.c - codes of number formats, such as dd/mm/yyyy;@ and 0.0%. */
#include "answers/formats.h"

/* Those without a code, in locales of Europe and of East Asia. */
struct format
format_of_id(size_t id)
{
	static const struct {
		size_t from, to;
		bool is_date, is_time, is_percent;
	} known[] = {
		{ 9, 10, false, false, true },	{ 14, 17, true, false, false },
		{ 18, 21, false, true, false }, { 22, 22, true, true, false },
		{ 27, 31, true, false, false }, { 32, 35, false, true, false },
		{ 36, 36, true, false, false }, { 45, 47, false, true, false },
		{ 50, 58, true, false, false },
	};
	struct format format = { false, false, false, 0 };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (id < known[i].from || id > known[i].to)
			continue;
		format.is_date = known[i].is_date;
		format.is_time = known[i].is_time;
		format.is_percent = known[i].is_percent;
	}
	return format;
}

/* The length of what at the start of CODE is text or colour, not format; of an
 * elapsed time, "[h]", that is nothing. */
static size_t
skipped(struct str code)
{
	char c = code.data[0], next = code.len > 1 ? code.data[1] : 0;

	switch (c) {
	case '\\':
	case '_':
	case '*':
		return 2;
	case '"':
		return 2 + str_index(str_from(code, 1), '"');
	case '[':
		if (next == 'h' || next == 'm' || next == 's' || next == 'H' ||
		    next == 'M' || next == 'S')
			return 0;
		return 1 + str_index(code, ']');
	}
	return 0;
}

/* The letters of CODE's first section, which is that of positive numbers. */
struct marks {
	size_t days, hours, minutes, zeros, others;
	bool is_percent;
};

static void
count_mark(struct marks *marks, char c)
{
	switch (c) {
	case 'd':
	case 'D':
	case 'y':
	case 'Y':
		marks->days++;
		break;
	case 'h':
	case 'H':
	case 's':
	case 'S':
		marks->hours++;
		break;
	case 'm':
	case 'M':
		marks->minutes++;
		break;
	case '0':
		marks->zeros++;
		break;
	case '%':
		marks->is_percent = true;
		break;
	case ' ':
	case '-':
		break;
	default:
		marks->others++;
	}
}

/* "General" is a word, not a format of days; m are minutes beside hours, or
 * alone months. */
struct format
format_of_code(struct str code)
{
	struct marks marks = { .is_percent = false };
	struct format format = { false, false, false, 0 };

	if (str_starts(code, STR("General")) ||
	    str_starts(code, STR("GENERAL")) || str_starts(code, STR("@")))
		return format;
	while (code.len && code.data[0] != ';') {
		size_t skip = skipped(code);

		if (!skip)
			count_mark(&marks, code.data[skip++]);
		code = str_from(code, skip < code.len ? skip : code.len);
	}
	format.is_time = marks.hours > 0;
	format.is_date = marks.days || (marks.minutes && !marks.hours);
	format.is_percent = marks.is_percent;
	if (marks.zeros > 1 && !marks.others && !format.is_date &&
	    !format.is_time && !marks.is_percent)
		format.width = marks.zeros;
	return format;
}
