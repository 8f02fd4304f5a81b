/* group.c - printing again, and comparing. */
#include "docx/extract/group.h"

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/placeholders.h"
#include "form/model/hint.h"
#include "form/print/print.h"

/* --- texts ---------------------------------------------------------------- */

struct str
group_plain(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	while (text.len) {
		struct str line = text_trim(str_cut(&text, '\n'));

		if (out.len && line.len)
			buf_char(&out, '\n');
		buf_put(&out, line);
	}
	return out.len ? buf_str(&out) : STR("");
}

struct str
group_text(struct arena *arena, const struct reading *reading)
{
	struct answer answer = { .lines = reading->lines,
				 .nlines = reading->nlines };

	return answer.nlines ? answer_text(arena, &answer) : STR("");
}

/* --- comparing ------------------------------------------------------------ */

bool
shown_is_box(const struct shown *shown)
{
	return shown->reading->control == CONTROL_BOX ||
	       shown->reading->control == CONTROL_FORM_BOX;
}

bool
group_is_boxes(const struct group *group)
{
	return shown_is_box(group->shown[0]);
}

/* Dots, dashes and the like, to be written over. */
static bool
is_dotted(struct str text)
{
	while (text.len) {
		int c = text_next(&text);

		if (!text_is_blank(c) && c != '\n' && c != '.' && c != '_' &&
		    c != 0x2026 && c != '-')
			return false;
	}
	return true;
}

static bool
box_says(const struct shown *shown, const struct value *value)
{
	bool is_ticked = shown->choice ? value_has_choice(value, shown->choice)
				       : value_is_true(shown->field, value);

	return shown->reading->is_ticked == is_ticked ||
	       (value->state != ANSWERED && shown->reading->stands);
}

static struct str
printed(struct arena *arena, const struct shown *shown,
	const struct value *value)
{
	const struct tag *tag = &shown->reading->badge.tag;

	return group_plain(arena, print_value(arena, shown->field, value,
					      tag->filters, tag->nfilters));
}

/* Programs may leave the sign of a placeholder on a control of ours when
 * something has been written there. */
bool
shown_is_blank(struct arena *arena, const struct shown *shown)
{
	static const struct value nothing = { .state = UNANSWERED };
	struct str text = group_text(arena, shown->reading);

	if (is_dotted(text) || shown->reading->stands)
		return true;
	if (!shown->reading->is_blank || !shown->reading->badge.is_ours)
		return shown->reading->is_blank;
	return placeholders_is_usual(arena, text) ||
	       str_eq(text, printed(arena, shown, &nothing)) ||
	       str_eq(text, group_plain(arena, field_hint(shown->field)));
}

bool
group_is_blank(struct arena *arena, const struct group *group)
{
	for (size_t i = 0; i < group->count; i++)
		if (shown_is_box(group->shown[i]) ||
		    !shown_is_blank(arena, group->shown[i]))
			return false;
	return true;
}

/* Whether SHOWN is the date VALUE in the picture of the template's own
 * control. */
static bool
day_says(const struct shown *shown, const struct value *value)
{
	return shown->field->type == TYPE_DATE && shown->reading->day.len &&
	       value->nitems == 1 &&
	       str_eq(shown->reading->day, value->items[0].text);
}

static bool
text_says(struct arena *arena, const struct shown *shown,
	  const struct value *value)
{
	struct str text = group_text(arena, shown->reading);

	if (value->state != ANSWERED && shown_is_blank(arena, shown))
		return true;
	return !(shown->reading->is_blank && shown_is_blank(arena, shown)) &&
	       (str_eq(text, printed(arena, shown, value)) ||
		day_says(shown, value));
}

static bool
items_say(struct arena *arena, const struct group *group,
	  const struct value *value)
{
	size_t count = value->state == ANSWERED ? value->nitems : 0;

	if (count != group->count)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct reading *reading = group->shown[i]->reading;
		const struct tag *tag = &reading->badge.tag;

		if (!str_eq(group_text(arena, reading),
			    group_plain(arena, print_item(arena, group->field,
							  &value->items[i],
							  tag->filters,
							  tag->nfilters))))
			return false;
	}
	return true;
}

bool
group_says(struct arena *arena, const struct group *group,
	   const struct value *value)
{
	if (group->shown[0]->is_item)
		return items_say(arena, group, value);
	for (size_t i = 0; i < group->count; i++)
		if (shown_is_box(group->shown[i])
			    ? !box_says(group->shown[i], value)
			    : !text_says(arena, group->shown[i], value))
			return false;
	return true;
}
