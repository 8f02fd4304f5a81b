/* picture_section.c - reading a section of a numeric picture. */
#include "form/formats/picture_section.h"

#include "form/formats/quoted.h"

size_t
picture_section_split(struct str picture, struct str sections[PICTURE_SECTIONS])
{
	struct quoted at = { .rest = picture };
	struct str character, rest = picture;
	size_t n = 0;
	bool is_literal;

	while (quoted_next(&at, &character, &is_literal)) {
		if (is_literal || *character.data != ';')
			continue;
		sections[n++] = str_slice(rest, 0,
					  (size_t)(character.data - rest.data));
		rest = at.rest;
		if (n == PICTURE_SECTIONS)
			return n;
	}
	sections[n++] = rest;
	return n;
}

static enum picture_kind
kind_of(char c)
{
	switch (c) {
	case '0':
		return PICTURE_ZERO;
	case '#':
		return PICTURE_SPACE;
	case 'x':
		return PICTURE_CUT;
	case '-':
		return PICTURE_MINUS;
	case '+':
		return PICTURE_PLUS;
	case '.':
	case ',':
		return PICTURE_POINT;
	}
	return PICTURE_LITERAL;
}

/* Whether item I, which need not be there, is a place for a digit. */
static bool
is_place(const struct picture_section *section, size_t i)
{
	enum picture_kind kind =
		i < section->count ? section->items[i].kind : PICTURE_LITERAL;

	return kind == PICTURE_ZERO || kind == PICTURE_SPACE ||
	       kind == PICTURE_CUT;
}

/* Signs that do not sign and points that do not part are text. */
static void
drop_idle(struct picture_section *section)
{
	size_t first = 0, end = section->count;

	while (first < end && !is_place(section, first))
		first++;
	while (end > first && !is_place(section, end - 1))
		end--;
	for (size_t i = 0; i < section->count; i++) {
		enum picture_kind *kind = &section->items[i].kind;

		if (*kind == PICTURE_POINT && !is_place(section, i + 1))
			*kind = PICTURE_LITERAL;
		if (*kind != PICTURE_MINUS && *kind != PICTURE_PLUS)
			continue;
		if (first == end || (i > first && i < end))
			*kind = PICTURE_LITERAL;
		else
			section->has_sign = true;
	}
}

/* Whether the only point, item AT, groups thousands; see picture.h. */
static bool
groups(const struct picture_section *section, size_t at)
{
	const struct picture_item *items = section->items;
	bool is_first = true, is_after_zero = false;
	size_t n = 0;

	for (size_t i = 0; i < at; i++) {
		is_first = is_first && !is_place(section, i);
		is_after_zero = is_after_zero || items[i].kind == PICTURE_ZERO;
	}
	while (is_place(section, at + 1 + n))
		n++;
	if (n == 3 && items[at + 1].kind == PICTURE_SPACE)
		return !is_after_zero || items[at + 2].kind == PICTURE_ZERO ||
		       items[at + 3].kind == PICTURE_ZERO;
	return is_first && str_eq(items[at].text, STR(","));
}

/* How many points there are, of TEXT or, if that is empty, of any; LAST is
 * the last of them. */
static size_t
count_points(const struct picture_section *section, struct str text,
	     size_t *last)
{
	size_t n = 0;

	for (size_t i = 0; i < section->count; i++) {
		const struct picture_item *item = &section->items[i];

		if (item->kind != PICTURE_POINT ||
		    (text.len && !str_eq(item->text, text)))
			continue;
		*last = i;
		n++;
	}
	return n;
}

/* Decide what the points do: all but the last one group. */
static void
settle_points(struct picture_section *section)
{
	size_t last = 0, n = count_points(section, STR(""), &last);
	struct str text = n ? section->items[last].text : STR("");
	bool is_decimal = n && count_points(section, text, &last) == 1 &&
			  (n > 1 || !groups(section, last));

	for (size_t i = section->count; i-- > 0;) {
		struct picture_item *item = &section->items[i];

		if (item->kind != PICTURE_POINT)
			continue;
		if (is_decimal && i == last) {
			item->kind = PICTURE_DECIMAL;
			continue;
		}
		item->kind = PICTURE_GROUPING;
		section->grouping = item->text;
	}
}

static void
count_places(struct picture_section *section)
{
	bool is_part = false;

	for (size_t i = 0; i < section->count; i++) {
		if (section->items[i].kind == PICTURE_DECIMAL)
			is_part = true;
		if (!is_place(section, i))
			continue;
		if (is_part) {
			section->part++;
			continue;
		}
		section->whole++;
		if (section->cut || section->items[i].kind == PICTURE_CUT)
			section->cut++;
	}
}

struct picture_section
picture_section_read(struct arena *arena, struct str text)
{
	struct picture_section section = { .grouping = STR("") };
	struct quoted at = { .rest = text };
	struct picture_item item;
	bool is_literal;

	while (quoted_next(&at, &item.text, &is_literal)) {
		item.kind =
			is_literal ? PICTURE_LITERAL : kind_of(*item.text.data);
		*arena_push(arena, section.items, section.count, section.cap) =
			item;
	}
	drop_idle(&section);
	settle_points(&section);
	count_places(&section);
	return section;
}
