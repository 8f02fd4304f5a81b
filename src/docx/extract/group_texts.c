/* group_texts.c - what a reader reads off places that are one answer. */
#include "base/text.h"
#include "docx/extract/group.h"
#include "form/values/date.h"

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

		if (shown_is_blank(arena, shown))
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
