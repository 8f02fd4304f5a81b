/* formats.c - styles, and numbers in them. */
#include "answers/formats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "opc/xml.h"

/* --- styles.xml ----------------------------------------------------------- */

/* A file may give a code to a number that is built in. */
static struct format
find(const xmlNode *codes, size_t id)
{
	const xmlNode *node = codes ? xml_first(codes) : NULL;

	for (; node; node = xml_next(node))
		if (str_number(xml_attribute(node, SPACE_NONE, "numFmtId")) ==
		    id)
			return format_of_code(
				xml_attribute(node, SPACE_NONE, "formatCode"));
	return format_of_id(id);
}

static void
add_formats(struct package *package, const xmlNode *styles,
	    struct formats *formats)
{
	const xmlNode *codes = xml_child(styles, SPACE_S, "numFmts");
	const xmlNode *cells = xml_child(styles, SPACE_S, "cellXfs");
	const xmlNode *node = cells ? xml_first(cells) : NULL;

	for (; node; node = xml_next(node)) {
		size_t id =
			str_number(xml_attribute(node, SPACE_NONE, "numFmtId"));

		*arena_push(package->arena, formats->list, formats->count,
			    formats->cap) = find(codes, id);
	}
}

void
formats_read(struct package *package, const struct part *part,
	     struct formats *formats, struct faults *faults)
{
	struct str bytes = package_read(package, part, faults);
	xmlDoc *tree = NULL;

	if (bytes.data)
		tree = xml_parse(package, bytes, part->name, faults);
	if (tree)
		add_formats(package, xmlDocGetRootElement(tree), formats);
	xmlFreeDoc(tree);
}

/* --- dates and times ------------------------------------------------------ */

enum { SECONDS = 86400 };

static void
put_date(struct buf *out, unsigned long day, unsigned long month,
	 unsigned long year)
{
	buf_number(out, day, 2);
	buf_char(out, '/');
	buf_number(out, month, 2);
	buf_char(out, '/');
	buf_number(out, year, 4);
}

/* The day with that number since 1 March of the year 0, in the calendar that
 * is ours: 400 years have 146097 days, and the months from March on come round
 * in five of 153 days. */
static void
put_day(struct buf *out, unsigned long days)
{
	unsigned long era = days / 146097, left = days % 146097;
	unsigned long years =
		(left - left / 1460 + left / 36524 - left / 146096) / 365;
	unsigned long day = left - (365 * years + years / 4 - years / 100);
	unsigned long month = (5 * day + 2) / 153;

	put_date(out, day - (153 * month + 2) / 5 + 1,
		 month < 10 ? month + 3 : month - 9,
		 era * 400 + years + (month >= 10));
}

/* Excel believes that 1900 had a 29 February, day 60. */
static void
put_serial(struct buf *out, unsigned long days, bool is_1904)
{
	enum { START = 693899, FOUR_YEARS = 1462 };

	if (is_1904)
		put_day(out, days + START + FOUR_YEARS);
	else if (days == 60)
		put_date(out, 29, 2, 1900);
	else
		put_day(out, days + START + (days < 60));
}

static void
put_time(struct buf *out, unsigned long seconds)
{
	buf_number(out, seconds / 3600, 2);
	buf_char(out, ':');
	buf_number(out, seconds / 60 % 60, 2);
	if (seconds % 60 == 0)
		return;
	buf_char(out, ':');
	buf_number(out, seconds % 60, 2);
}

/* A whole day has no time of day worth telling beside its date. */
static void
put_moment(struct buf *out, struct format format, double value, bool is_1904)
{
	unsigned long seconds = (unsigned long)(value * SECONDS + 0.5);

	if (!format.is_date) {
		put_time(out, seconds);
		return;
	}
	put_serial(out, seconds / SECONDS, is_1904);
	if (!format.is_time || seconds % SECONDS == 0)
		return;
	buf_char(out, ' ');
	put_time(out, seconds % SECONDS);
}

/* --- numbers -------------------------------------------------------------- */

static bool
is_short_integer(struct str value)
{
	for (size_t i = 0; i < value.len; i++)
		if (value.data[i] < '0' || value.data[i] > '9')
			return false;
	return value.len > 0 && value.len <= 15;
}

/* Whether TEXT, all of it, is a finite number. */
static bool
read_number(struct str text, double *value)
{
	char digits[64];
	char *end;

	if (text.len == 0 || text.len >= sizeof digits)
		return false;
	memcpy(digits, text.data, text.len);
	digits[text.len] = '\0';
	*value = strtod(digits, &end);
	return *end == '\0' && isfinite(*value);
}

static void
put_padded(struct buf *out, struct str digits, size_t width)
{
	if (digits.len < width)
		buf_fill(out, '0', width - digits.len);
	buf_put(out, digits);
}

/* Days beyond 31/12/9999 are none. */
static bool
is_moment(struct format format, double value)
{
	enum { LAST = 2958465 };

	return (format.is_date || format.is_time) && value >= 0 &&
	       value < LAST + 1;
}

void
formats_put(struct buf *out, const struct formats *formats, size_t i,
	    struct str value)
{
	static const struct format none = { false, false, false, 0 };
	struct format format = i < formats->count ? formats->list[i] : none;
	bool is_plain =
		!format.is_date && !format.is_time && !format.is_percent;
	double number;

	if (is_plain && is_short_integer(value)) {
		put_padded(out, value, format.width);
	} else if (!read_number(value, &number)) {
		buf_put(out, value);
	} else if (is_moment(format, number)) {
		put_moment(out, format, number, formats->is_1904);
	} else {
		buf_real(out, format.is_percent ? number * 100 : number, ',');
		if (format.is_percent)
			buf_char(out, '%');
	}
}

/* YYYY-MM-DD, and maybe THH:MM:SS. */
void
formats_put_iso(struct buf *out, struct str text)
{
	struct str time = text.len < 16 ? STR("") : str_slice(text, 11, 16);

	if (text.len < 10 || text.data[4] != '-' || text.data[7] != '-') {
		buf_put(out, text);
		return;
	}
	buf_put(out, str_slice(text, 8, 10));
	buf_char(out, '/');
	buf_put(out, str_slice(text, 5, 7));
	buf_char(out, '/');
	buf_put(out, str_slice(text, 0, 4));
	if (!time.len || str_eq(time, STR("00:00")))
		return;
	buf_char(out, ' ');
	buf_put(out, time);
}
