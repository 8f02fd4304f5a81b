/* filter.c - the names of filters. */
#include "form/tags/filter.h"

#include "base/text.h"

static const struct str names[] = {
	[FILTER_UPPER] = STR_INIT("upper"),
	[FILTER_LOWER] = STR_INIT("lower"),
	[FILTER_CAPITAL] = STR_INIT("capital"),
	[FILTER_NUMBER] = STR_INIT("number"),
	[FILTER_DATE] = STR_INIT("date"),
	[FILTER_LONG_DATE] = STR_INIT("long-date"),
	[FILTER_WORDS] = STR_INIT("words"),
	[FILTER_BOX] = STR_INIT("box"),
	[FILTER_LINK] = STR_INIT("link"),
	[FILTER_IMAGE] = STR_INIT("image"),
	[FILTER_RESTART] = STR_INIT("restart"),
	[FILTER_OR] = STR_INIT("or"),
	[FILTER_TITLE] = STR_INIT("\\* Caps"),
	[FILTER_DATE_PICTURE] = STR_INIT("\\@"),
	[FILTER_NUMBER_PICTURE] = STR_INIT("\\#"),
	[FILTER_BEFORE] = STR_INIT("\\b"),
	[FILTER_AFTER] = STR_INIT("\\f"),
	[FILTER_ENGLISH] = STR_INIT("\\* en"),
	[FILTER_VIETNAMESE] = STR_INIT("\\* vi"),
	[FILTER_PICTURE] = STR_INIT("picture"),
	[FILTER_CANONICAL] = STR_INIT("canonical"),
};

struct str
filter_name(enum filter_kind kind)
{
	return names[kind];
}

bool
filter_find(struct arena *arena, struct str name, enum filter_kind *kind)
{
	struct str folded = text_fold(arena, name);

	for (size_t i = 0; i < FILTER_OR; i++) {
		if (!str_eq(folded, text_fold(arena, names[i])))
			continue;
		*kind = (enum filter_kind)i;
		return true;
	}
	return false;
}

struct str
filter_nearest(struct arena *arena, struct str name)
{
	struct str folded = text_fold(arena, name), nearest = STR("");
	size_t best = folded.len > 3 ? 3 : folded.len - (folded.len > 0);

	for (size_t i = 0; i < FILTER_OR; i++)
		if (text_is_nearer(folded, text_fold(arena, names[i]), &best))
			nearest = names[i];
	return nearest;
}
