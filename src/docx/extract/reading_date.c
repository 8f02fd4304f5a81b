/* reading_date.c - dates that may be meant, each printed again. */
#include "docx/extract/reading_date.h"

#include "docx/wordml/dates.h"
#include "form/formats/picture.h"
#include "form/values/date.h"

/* 9/13/2025 as 13/9/2025. */
static struct str
swapped(struct arena *arena, struct str text)
{
	struct str rest = text, first, second;

	first = str_cut(&rest, '/');
	second = str_cut(&rest, '/');
	return arena_concat(arena, second, STR("/"), first, STR("/"), rest);
}

static bool
is_printed_so(struct arena *arena, struct date date, struct str picture,
	      struct str text)
{
	return str_eq(picture_date(arena, date, picture), text);
}

struct str
reading_day(struct arena *arena, const xmlNode *sdt, struct str kept,
	    struct str text)
{
	struct str picture = date_picture(sdt);
	struct str may_be[] = { kept, text, swapped(arena, text) };

	for (size_t i = 0; picture.len && i < 3; i++) {
		struct date date;

		if (date_read(may_be[i], &date) == DATE_GOOD &&
		    is_printed_so(arena, date, picture, text))
			return date_iso(arena, date);
	}
	return STR("");
}
