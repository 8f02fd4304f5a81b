/* shape_style.c - CSS, as far as VML has it. */
#include "docx/wordml/shape_style.h"

#include "base/buf.h"
#include "docx/wordml/fit.h"

/* Each declaration is NAME:VALUE, with a semicolon between two. */
static bool
is_called(struct str declaration, struct str name)
{
	return str_eq(str_trim(str_cut(&declaration, ':')), name);
}

static size_t
unit_of(struct str unit)
{
	static const struct {
		struct str name;
		size_t emu;
	} units[] = {
		{ STR_INIT("pt"), EMU_POINT }, { STR_INIT("in"), EMU_INCH },
		{ STR_INIT("cm"), 360000 },    { STR_INIT("mm"), 36000 },
		{ STR_INIT("px"), 9525 },      { STR_INIT("pc"), 152400 },
	};

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_eq(units[i].name, unit))
			return units[i].emu;
	return 0;
}

/* The decimal number that *REST begins with, which goes on behind it. */
static double
take_number(struct str *rest)
{
	double number = 0, place = 1;
	bool is_fraction = false;

	for (; rest->len; *rest = str_from(*rest, 1)) {
		char c = rest->data[0];

		if (c == '.' && !is_fraction) {
			is_fraction = true;
			continue;
		}
		if (c < '0' || c > '9')
			break;
		number = number * 10 + (c - '0');
		place *= is_fraction ? 10 : 1;
	}
	return number / place;
}

/* VALUE, a number and a unit, in EMU. */
static size_t
length_of(struct str value)
{
	const double most = (double)EMU_INCH * 1000;
	struct str rest = str_trim(value);
	double length = take_number(&rest);

	length *= (double)unit_of(str_trim(rest));
	return length > 0 && length < most ? (size_t)length : 0;
}

size_t
shape_style_length(struct str style, struct str name)
{
	size_t length = 0, count = 0;

	while (style.len) {
		struct str declaration = str_cut(&style, ';');

		if (!is_called(declaration, name))
			continue;
		str_cut(&declaration, ':');
		length = length_of(declaration);
		count++;
	}
	return count == 1 ? length : 0;
}

static void
put_mark(struct buf *out, struct str name, char mark)
{
	buf_put(out, name);
	buf_char(out, ':');
	buf_char(out, mark);
	buf_put(out, STR("pt"));
}

struct str
shape_style_mark(struct arena *arena, struct str style, char mark,
		 bool *is_high)
{
	struct buf out = { .arena = arena };
	bool has_width = false;

	while (style.len) {
		struct str declaration = str_cut(&style, ';');

		if (is_called(declaration, STR("mso-width-percent")) ||
		    is_called(declaration, STR("mso-height-percent")))
			continue;
		if (out.len)
			buf_char(&out, ';');
		if (is_called(declaration, STR("width"))) {
			has_width = true;
			put_mark(&out, STR("width"), mark);
		} else if (is_called(declaration, STR("height"))) {
			*is_high = !has_width;
			put_mark(&out, STR("height"), mark);
		} else {
			buf_put(&out, declaration);
		}
	}
	return buf_str(&out);
}
