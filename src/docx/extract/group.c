/* group.c - printing again, and comparing. */
#include "docx/extract/group.h"

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/placeholders.h"
#include "form/date.h"
#include "form/hint.h"
#include "form/print.h"

/* --- texts -------------------------------------------------------------------- */

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

/* --- comparing ---------------------------------------------------------------- */

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

/* Whether nothing has been written there.  Programs may leave the sign of a
 * placeholder on a control of ours when something is. */
static bool
is_blank(struct arena *arena, const struct shown *shown)
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
		    !is_blank(arena, group->shown[i]))
			return false;
	return true;
}

/* Whether SHOWN is the date VALUE in the picture of the template's own control. */
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

	if (value->state != ANSWERED && is_blank(arena, shown))
		return true;
	return !(shown->reading->is_blank && is_blank(arena, shown)) &&
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

/* --- what they say -------------------------------------------------------------- */

static void
add(struct arena *arena, struct texts *texts, struct str text)
{
	*arena_push(arena, texts->list, texts->count, texts->cap) = text;
}

/* In the order of the form. */
static void
add_ticked(struct arena *arena, const struct group *group, struct texts *texts)
{
	const struct field *field = group->field;

	for (size_t i = 0; i < field->nchoices; i++)
		for (size_t j = 0; j < group->count; j++)
			if (group->shown[j]->choice == &field->choices[i] &&
			    group->shown[j]->reading->is_ticked) {
				add(arena, texts, field->choices[i].key);
				break;
			}
	if (!group->shown[0]->choice)
		add(arena, texts,
		    group->shown[0]->reading->is_ticked ? STR("yes")
							: STR("no"));
}

/* The items of TEXT, with MARKS between. */
static void
add_split(struct arena *arena, struct str text, struct str marks,
	  struct texts *texts)
{
	while (text.len) {
		size_t end = str_find(text, marks);
		struct str item = text_trim(str_slice(text, 0, end));

		if (item.len)
			add(arena, texts, item);
		text = str_from(text, end < text.len ? end + marks.len : end);
	}
}

/* Whether each line that is seen is an item: of a list, or of a part of one. */
static bool
is_of_list(const struct field *field)
{
	return field->type == TYPE_LIST ||
	       (field->whole && field->whole->type == TYPE_LIST);
}

/* A text that is no date, such as one with the name of the day, has one behind
 * it. */
static struct str
text_of(struct arena *arena, const struct shown *shown)
{
	const struct reading *reading = shown->reading;
	struct str text = group_text(arena, reading);
	struct date date;

	if (shown->field->type == TYPE_DATE && reading->day.len)
		return reading->day;
	if (shown->field->type == TYPE_DATE && reading->date.len &&
	    date_read(text, &date) != DATE_GOOD)
		return reading->date;
	if (shown->field->nchoices && reading->value.len &&
	    !field_choice(shown->field, text_fold(arena, text)))
		return reading->value;
	return text;
}

struct texts
group_texts(struct arena *arena, const struct group *group)
{
	struct texts texts = { .count = 0 };

	if (group_is_boxes(group)) {
		add_ticked(arena, group, &texts);
		return texts;
	}
	for (size_t i = 0; i < group->count; i++) {
		const struct shown *shown = group->shown[i];
		struct str text = text_of(arena, shown);

		if (is_blank(arena, shown))
			continue;
		if (group->field->type == TYPE_LIST && !shown->is_item)
			add_split(arena, text, STR(", "), &texts);
		else if (is_of_list(group->field))
			add_split(arena, text, STR("\n"), &texts);
		else
			add(arena, &texts, text);
	}
	return texts;
}

int
group_loss(const struct group *group)
{
	const struct tag *tag = &group->shown[0]->reading->badge.tag;
	int loss = 0;

	for (size_t i = 0; i < tag->nfilters; i++)
		switch (tag->filters[i].kind) {
		case FILTER_UPPER:
		case FILTER_LOWER:
		case FILTER_CAPITAL:
		case FILTER_TITLE:
			loss = loss ? loss : 1;
			break;
		case FILTER_WORDS:
		case FILTER_ENGLISH:
		case FILTER_VIETNAMESE:
		case FILTER_NUMBER_PICTURE:
		case FILTER_DATE_PICTURE:
		case FILTER_PICTURE:
		case FILTER_BEFORE:
		case FILTER_AFTER:
			loss = 2;
			break;
		case FILTER_NUMBER:
		case FILTER_DATE:
		case FILTER_LONG_DATE:
		case FILTER_BOX:
		case FILTER_LINK:
		case FILTER_RESTART:
		case FILTER_OR:
		case FILTER_CANONICAL:
		case FILTER_IMAGE:
			break;
		}
	return loss;
}
