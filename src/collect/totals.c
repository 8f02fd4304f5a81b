/* totals.c - one record after the other, kept as figures. */
#include "collect/totals.h"

#include <string.h>

#include "base/text.h"
#include "form/print/print.h"

static const struct str yes_no[] = { STR_INIT("Có"), STR_INIT("Không") };

size_t
totals_nchoices(const struct field *field)
{
	return field->type == TYPE_YES_NO ? 2 : field->nchoices;
}

struct str
totals_choice(const struct field *field, size_t index)
{
	if (field->type == TYPE_YES_NO)
		return yes_no[index];
	return field->choices[index].label;
}

struct totals
totals_start(struct arena *arena, const struct form *form)
{
	size_t count = form->fields.count;
	struct totals totals = { .arena = arena, .form = form };

	totals.figures = arena_new(arena, struct figures, count);
	totals.groups = arena_new(arena, struct group_total,
				  form->summary.groups.count);
	for (size_t i = 0; i < count; i++)
		totals.figures[i].chosen = arena_new(
			arena, size_t, totals_nchoices(&form->fields.list[i]));
	return totals;
}

/* --- questions ----------------------------------------------------------- */

static size_t
choice_index(const struct field *field, const struct item *item)
{
	if (field->type == TYPE_YES_NO)
		return !str_eq(item->text, STR("yes"));
	return (size_t)(item->choice - field->choices);
}

static void
add_number(struct figures *figures, double number)
{
	if (figures->answered == 1 || number < figures->min)
		figures->min = number;
	if (figures->answered == 1 || number > figures->max)
		figures->max = number;
	figures->sum += number;
}

static void
add_value(struct figures *figures, const struct field *field,
	  const struct value *value)
{
	if (value->state != ANSWERED)
		return;
	figures->answered++;
	for (size_t i = 0; i < value->nitems; i++) {
		const struct item *item = &value->items[i];

		if (totals_nchoices(field))
			figures->chosen[choice_index(field, item)]++;
		else if (field->type == TYPE_INTEGER ||
			 field->type == TYPE_NUMBER)
			add_number(figures, item->number);
	}
}

/* --- groups -------------------------------------------------------------- */

static bool
is_ready(const struct totals *totals, const struct record *record)
{
	const struct summary *summary = &totals->form->summary;
	const struct value *value;

	if (!summary->readiness)
		return false;
	value = record_value(record, summary->readiness);
	if (value->state != ANSWERED)
		return false;
	if (summary->ready)
		return value_has_choice(value, summary->ready);
	return value_is_true(summary->readiness, value);
}

/* The place of FOLDED among the parts of GROUP, or where it is to go. */
static size_t
find_part(const struct group_total *group, struct str folded)
{
	size_t from = 0, to = group->count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (str_compare(group->list[middle].folded, folded) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static void
add_part(struct totals *totals, struct group_total *group,
	 struct arena *scratch, struct str text, bool ready)
{
	struct str folded = text_lower(scratch, text);
	size_t at = find_part(group, folded);

	if (at == group->count || !str_eq(group->list[at].folded, folded)) {
		arena_push(totals->arena, group->list, group->count,
			   group->cap);
		memmove(&group->list[at + 1], &group->list[at],
			(group->count - 1 - at) * sizeof *group->list);
		group->list[at] = (struct part_total){
			.text = arena_dup(totals->arena, text),
			.folded = arena_dup(totals->arena, folded),
		};
	}
	group->list[at].units++;
	group->list[at].ready += ready;
}

/* A unit with several choices is in several parts. */
static void
add_to_group(struct totals *totals, size_t index, struct arena *scratch,
	     const struct record *record, bool ready)
{
	const struct field *field = totals->form->summary.groups.list[index];
	const struct value *value = record_value(record, field);

	if (value->state != ANSWERED)
		return;
	for (size_t i = 0; i < value->nitems; i++)
		add_part(totals, &totals->groups[index], scratch,
			 print_item(scratch, field, &value->items[i], NULL, 0),
			 ready);
}

void
totals_add(struct totals *totals, struct arena *scratch,
	   const struct record *record)
{
	const struct fields *fields = &totals->form->fields;
	bool ready = is_ready(totals, record);

	totals->units++;
	totals->ready += ready;
	for (size_t i = 0; i < fields->count; i++)
		add_value(&totals->figures[i], &fields->list[i],
			  &record->values[i]);
	for (size_t i = 0; i < totals->form->summary.groups.count; i++)
		add_to_group(totals, i, scratch, record, ready);
}
