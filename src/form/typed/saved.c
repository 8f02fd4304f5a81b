/* saved.c - telephone numbers and dates. */
#include "form/typed/saved.h"

#include "answers/formats.h"
#include "base/text.h"

static bool
is_digits(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return text.len > 0;
}

/* 9 digits are a mobile's without the 0, 10 that begin with 2 a landline's. */
static struct str
with_zero(struct arena *arena, struct str text)
{
	if (is_digits(text) && ((text.len == 9 && text.data[0] != '0') ||
				(text.len == 10 && text.data[0] == '2')))
		return arena_concat(arena, STR("0"), text);
	return text;
}

/* "10:05", "0:00:00", "10:05:00.000Z", "10:05:00 AM" or "SA". */
static bool
is_time(struct str text)
{
	size_t colon = str_index(text, ':');

	if (colon == text.len || colon > 2 ||
	    !is_digits(str_slice(text, 0, colon)))
		return false;
	for (size_t i = colon; i < text.len; i++)
		if (!memchr("0123456789:. AMPSCHZ", text.data[i],
			    sizeof "0123456789:. AMPSCHZ" - 1))
			return false;
	return true;
}

static struct str
without_time(struct str text)
{
	size_t end = 0;

	while (end < text.len && text.data[end] != ' ' && text.data[end] != 'T')
		end++;
	if (end < text.len && is_time(text_trim(str_from(text, end + 1))))
		text.len = end;
	return text;
}

/* From 1954 to 2173 a spreadsheet's number of a day has five digits that
 * nothing else at a date has. */
static bool
is_day(struct str text)
{
	return text.len == 5 && is_digits(text) && text.data[0] > '1';
}

static struct str
date_of_day(const struct adder *adder, const struct line *line)
{
	struct format date = { .is_date = true };
	const struct formats formats = { .list = &date, .count = 1 };
	struct buf out = { .arena = adder->arena };

	formats_put(&out, &formats, 0, line->text);
	fault(adder->faults, MSG_DATE_NUMBER,
	      ((struct spot){ adder->source, line->at }), line->text,
	      buf_str(&out));
	return buf_str(&out);
}

void
saved_mend(const struct adder *adder, const struct field *field, bool is_1904,
	   struct answer *answer)
{
	struct line *line = answer->lines;

	if (!answer->nlines)
		return;
	if (field->type == TYPE_PHONE)
		line->text = with_zero(adder->arena, line->text);
	else if (field->type == TYPE_DATE && !is_1904 && is_day(line->text))
		line->text = date_of_day(adder, line);
	else if (field->type == TYPE_DATE)
		line->text = without_time(line->text);
}
