/* picture_number.c - numbers by a picture, digit by digit. */
#include "base/buf.h"
#include "form/formats/picture.h"
#include "form/formats/picture_section.h"
#include "form/values/number.h"

struct number {
	struct str whole, part;
	bool is_negative;
};

/* NEXT and LEFT count digits before the decimal sign: those not yet printed
 * and the places that are left for them. */
struct printer {
	struct buf out;
	const struct picture_section *section;
	const struct number *number;
	size_t next, left, part;
	bool owes_minus;
};

static bool
is_zero(const struct number *number)
{
	return str_eq(number->whole, STR("0")) && number->part.len == 0;
}

/* CANONICAL with no more than PLACES decimals. */
static struct number
rounded(struct arena *arena, struct str canonical, size_t places)
{
	bool is_negative = str_starts(canonical, STR("-"));
	struct str part = str_from(canonical, is_negative);
	struct str whole = str_cut(&part, '.');
	bool is_up = part.len > places && part.data[places] >= '5';
	struct buf digits = { .arena = arena };
	struct number number = { .is_negative = is_negative };

	buf_char(&digits, '0');
	buf_put(&digits, whole);
	buf_put(&digits,
		str_slice(part, 0, part.len < places ? part.len : places));
	for (size_t i = digits.len; is_up && i-- > 0;) {
		is_up = digits.data[i] == '9';
		digits.data[i] = is_up ? '0' : (char)(digits.data[i] + 1);
	}
	number.whole = str_slice(buf_str(&digits), 0, whole.len + 1);
	while (number.whole.len > 1 && *number.whole.data == '0')
		number.whole = str_from(number.whole, 1);
	number.part = str_from(buf_str(&digits), whole.len + 1);
	while (number.part.len && number.part.data[number.part.len - 1] == '0')
		number.part.len--;
	if (is_zero(&number))
		number.is_negative = false;
	return number;
}

static void
put_digit(struct printer *printer, char digit)
{
	if (printer->owes_minus)
		buf_char(&printer->out, '-');
	printer->owes_minus = false;
	buf_char(&printer->out, digit);
}

/* The digit that NEXT others follow before the decimal sign. */
static void
put_whole(struct printer *printer, enum picture_kind kind)
{
	struct str whole = printer->number->whole;
	size_t after = --printer->next;

	if (after < whole.len)
		put_digit(printer, whole.data[whole.len - 1 - after]);
	else if (kind == PICTURE_ZERO)
		put_digit(printer, '0');
	else
		buf_char(&printer->out, ' ');
	if (after && after % 3 == 0 &&
	    (after < whole.len || kind == PICTURE_ZERO))
		buf_put(&printer->out, printer->section->grouping);
}

static void
put_place(struct printer *printer, enum picture_kind kind)
{
	struct str part = printer->number->part;

	while (printer->next > printer->left)
		put_whole(printer, kind);
	if (printer->left) {
		printer->left--;
		put_whole(printer, kind);
	} else if (printer->part < part.len) {
		put_digit(printer, part.data[printer->part++]);
	} else if (kind == PICTURE_SPACE) {
		buf_char(&printer->out, ' ');
	} else {
		put_digit(printer, '0');
	}
}

static void
put_sign(struct printer *printer, bool shows_plus)
{
	if (printer->number->is_negative)
		buf_char(&printer->out, '-');
	else
		buf_char(&printer->out,
			 shows_plus && !is_zero(printer->number) ? '+' : ' ');
}

static void
put_point(struct printer *printer, struct str point)
{
	while (printer->next)
		put_whole(printer, PICTURE_ZERO);
	if (printer->owes_minus)
		buf_char(&printer->out, '-');
	printer->owes_minus = false;
	buf_put(&printer->out, point);
}

static void
put_item(struct printer *printer, const struct picture_item *item)
{
	switch (item->kind) {
	case PICTURE_ZERO:
	case PICTURE_SPACE:
	case PICTURE_CUT:
		put_place(printer, item->kind);
		return;
	case PICTURE_MINUS:
	case PICTURE_PLUS:
		put_sign(printer, item->kind == PICTURE_PLUS);
		return;
	case PICTURE_DECIMAL:
		put_point(printer, item->text);
		return;
	case PICTURE_POINT:
	case PICTURE_LITERAL:
		buf_put(&printer->out, item->text);
		return;
	case PICTURE_GROUPING:
		return;
	}
}

static struct str
print(struct arena *arena, const struct picture_section *section,
      struct number number, bool owes_minus)
{
	struct printer printer = { .out = { .arena = arena },
				   .section = section,
				   .number = &number,
				   .left = section->whole,
				   .owes_minus = owes_minus };
	size_t len = number.whole.len;

	if (section->cut && len > section->cut)
		number.whole = str_from(number.whole, len - section->cut);
	len = number.whole.len;
	printer.next = len > section->whole ? len : section->whole;
	if (section->whole == 0 && str_eq(number.whole, STR("0")))
		printer.next = 0;
	for (size_t i = 0; i < section->count; i++)
		put_item(&printer, &section->items[i]);
	return buf_str(&printer.out);
}

struct str
picture_number(struct arena *arena, struct str canonical, struct str picture)
{
	struct str sections[PICTURE_SECTIONS];
	size_t n = picture_section_split(picture, sections);
	bool is_negative = str_starts(canonical, STR("-")) && n > 1;
	struct picture_section section =
		picture_section_read(arena, sections[is_negative ? 1 : 0]);
	struct number number = rounded(arena, canonical, section.part);

	if (picture.len == 0)
		return number_plain(arena, canonical);
	if (is_zero(&number) && (is_negative || n == PICTURE_SECTIONS))
		section = picture_section_read(
			arena, sections[n == PICTURE_SECTIONS ? 2 : 0]);
	return print(arena, &section, number,
		     number.is_negative && !is_negative && !section.has_sign);
}

bool
picture_has_places(struct arena *arena, struct str picture)
{
	struct str sections[PICTURE_SECTIONS];
	size_t n = picture_section_split(picture, sections);

	for (size_t i = 0; i < n; i++) {
		struct picture_section section =
			picture_section_read(arena, sections[i]);

		if (section.whole || section.part)
			return true;
	}
	return false;
}
